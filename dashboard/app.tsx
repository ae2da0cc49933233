import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { writePath } from './address.js';
import { HomePage } from './home/home.js';
import { writeFilters } from './filters.js';
import { useWords } from './language.js';
import { Link, NavigationProvider, useNavigation } from './navigation.js';
import { PAGES, type PageProps } from './pages/index.js';
import { Loading } from './panel.js';
import { QuestionProvider, useRoll } from './use-question.js';
import { FRAME_WORDS } from './wording/frame.js';

/** The pages one can go to from everywhere. */
const MENU = ['home', 'meetings', 'plans', 'timeline', 'documents', 'not-understood'] as const;

/** The whole dashboard. */
export function App() {
  return (
    <NavigationProvider>
      <QuestionProvider>
        <Frame />
      </QuestionProvider>
    </NavigationProvider>
  );
}

function Frame() {
  const { page, filters, choose } = useNavigation();
  const words = useWords(FRAME_WORDS);
  const main = useRef<HTMLElement>(null);
  const path = writePath(page);
  const [firstPath] = useState(path);
  useEffect(() => {
    document.documentElement.lang = filters.language;
  }, [filters.language]);
  useEffect(() => {
    // Who cannot see that the page has changed is taken to its beginning; not at the start, where it begins anyway.
    if (path !== firstPath) main.current?.focus({ preventScroll: true });
  }, [path]);
  const otherLanguage = filters.language === 'da' ? 'en' : 'da';
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="masthead">
        <p class="name">
          <Link to={{ name: 'home', id: '' }}>{words.title}</Link> <span>{words.subtitle}</span>
        </p>
        <SearchField />
        <nav aria-label={words.navigation}>
          {MENU.map((name) => (
            <Link key={name} to={{ name, id: '' }} aria-current={page.name === name ? 'page' : undefined}>
              {words.menu[name]}
            </Link>
          ))}
          <button
            type="button"
            lang={otherLanguage}
            title={words.otherLanguageHint}
            onClick={() => choose({ language: otherLanguage }, true)}
          >
            {words.otherLanguage}
          </button>
        </nav>
      </header>
      <SectorBanner />
      <main id="content" ref={main} tabIndex={-1}>
        <PageContent key={path} />
      </main>
      <footer class="colophon">
        <p>{words.footer}</p>
        <p>
          <a href="/graphiql">{words.explorer}</a> · <a href="/export">{words.exports}</a>
        </p>
      </footer>
    </>
  );
}

/** Searches from every page; the hits stand on the overview. */
function SearchField() {
  const { filters, open } = useNavigation();
  const words = useWords(FRAME_WORDS);
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('search')).trim();
    open(writePath({ name: 'home', id: '' }) + writeFilters({ ...filters, search: text || null }));
  };
  return (
    <form role="search" onSubmit={search}>
      <input
        type="search"
        name="search"
        maxLength={200}
        key={filters.search}
        defaultValue={filters.search ?? ''}
        aria-label={words.search}
        placeholder={words.search}
      />
      <button type="submit">{words.searchButton}</button>
    </form>
  );
}

/** Says which sectors are missing from what is on the page; nothing where none is. */
function SectorBanner() {
  const { down, askAgain } = useRoll();
  const words = useWords(FRAME_WORDS);
  return (
    <div role="status" class="banners">
      {down.length > 0 && (
        <p class="banner">
          {words.sectorDown(down.map((sector) => words.sectors[sector]).join(' · '))}{' '}
          <button type="button" onClick={askAgain}>
            {words.tryAgain}
          </button>
        </p>
      )}
    </div>
  );
}

function PageContent() {
  const { page } = useNavigation();
  if (page.name === 'home') return <HomePage />;
  const load = PAGES[page.name];
  return load ? <LazyPage load={load} id={page.id} /> : <WrongAddress />;
}

/** Shows a page once its code is here. */
function LazyPage({ load, id }: { load: () => Promise<{ default: ComponentType<PageProps> }>; id: string }) {
  const words = useWords(FRAME_WORDS);
  const [loaded, setLoaded] = useState<{ Content: ComponentType<PageProps> } | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    load().then(
      (module) => gone || setLoaded({ Content: module.default }),
      () => gone || setLoaded('failed'),
    );
    return () => {
      gone = true;
    };
  }, [load]);
  if (loaded === null) return <Loading />;
  if (loaded === 'failed')
    return (
      <p class="failure" role="alert">
        {words.pageFailed}{' '}
        <button type="button" onClick={() => location.reload()}>
          {words.tryAgain}
        </button>
      </p>
    );
  return <loaded.Content id={id} />;
}

/** What stands at an address that leads nowhere. */
export function WrongAddress() {
  const words = useWords(FRAME_WORDS);
  return (
    <section class="panel">
      <h1>{words.wrongAddress}</h1>
      <p>{words.wrongAddressHelp}</p>
      <p>
        <Link to={{ name: 'home', id: '' }}>{words.toHome}</Link>
      </p>
    </section>
  );
}
