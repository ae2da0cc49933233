import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useWords } from '../language.js';
import { PAGE_WORDS } from '../wording/pages.js';
import './pages.css';

interface HeadingProps {
  title: string;
  /** What sort of thing the page is about: a meeting, a plan. */
  kind?: string;
  children?: ComponentChildren;
}

/** The heading of a page, which is also the title of its window. */
export function Heading({ title, kind, children }: HeadingProps) {
  const { site } = useWords(PAGE_WORDS);
  useEffect(() => {
    document.title = `${title} – ${site}`;
    return () => {
      document.title = site;
    };
  }, [title, site]);
  return (
    <div class="heading">
      {kind && <p class="kind">{kind}</p>}
      <h1>{title}</h1>
      {children && <div class="lead">{children}</div>}
    </div>
  );
}
