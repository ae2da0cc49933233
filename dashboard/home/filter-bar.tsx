import { useId } from 'preact/hooks';
import { Choice, type Option } from '../choice.js';
import type { Filters } from '../filters.js';
import { useFormat, useWords } from '../language.js';
import { useNavigation } from '../navigation.js';
import { HOME_WORDS } from '../wording/home.js';
import { listYears, WHOLE_COUNTRY, type Choices, type Selection } from './choices.js';

/** The choices that hold for the whole overview; each stands in the address. */
export function FilterBar({ choices, selection }: { choices: Choices; selection: Selection }) {
  const { filters, choose } = useNavigation();
  const words = useWords(HOME_WORDS);
  const { regions, themes } = choices;
  const years = [...new Set([...listYears(choices), selection.year])].sort((one, other) => other - one);
  const list = useOptions();
  const take = (name: keyof Filters) => (value: string | null) => choose({ [name]: value });
  return (
    <form class="filters" aria-label={words.filters.title} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={words.filters.region}
        value={selection.region?.code ?? WHOLE_COUNTRY}
        options={[{ value: WHOLE_COUNTRY, name: words.wholeCountry }, ...list(regions ?? [])]}
        onChoose={(region) => choose({ region, cluster: null, municipality: null })}
      />
      <ClusterChoice choices={choices} selection={selection} onChoose={take('cluster')} />
      <Choice
        label={words.filters.year}
        value={String(selection.year)}
        options={years.map((year) => ({ value: `${year}`, name: `${year}` }))}
        onChoose={(year) => choose({ year: Number(year) })}
      />
      <Choice
        label={words.filters.theme}
        value={selection.theme?.slug ?? ''}
        any={words.filters.anyTheme}
        options={list(themes ?? [])}
        onChoose={take('theme')}
      />
      <DayChoice value={selection.asOf} onChoose={take('asOf')} />
      {(filters.region ?? filters.cluster ?? filters.year ?? filters.theme ?? filters.asOf) !== null && (
        <button
          type="button"
          class="plain"
          onClick={() => choose({ region: null, cluster: null, year: null, theme: null, asOf: null })}
        >
          {words.filters.reset}
        </button>
      )}
      <Misses unknown={selection.unknown} />
    </form>
  );
}

interface Named {
  code?: string;
  slug?: string;
  name: string | null;
}

/** Makes what can be chosen into options, in the order of their names. */
function useOptions(): (named: readonly Named[]) => Option[] {
  const { compare } = useFormat();
  return (named) =>
    named
      .map(({ code, slug, name }) => ({ value: code ?? slug!, name: name ?? code ?? slug! }))
      .sort((one, other) => compare(one.name, other.name));
}

/** The bodies of the region, those whose money is known first. */
function ClusterChoice({ choices, selection, onChoose }: Shown & { onChoose: (cluster: string | null) => void }) {
  const words = useWords(HOME_WORDS);
  const list = useOptions();
  const { region, cluster } = selection;
  const offered = (choices.clusters ?? []).filter(
    (one) => region === null || one.region?.code === region.code || one.slug === cluster?.slug,
  );
  const isKnown = ({ funding }: { funding: unknown }): boolean => funding !== null;
  const groups = [
    { name: words.filters.withMoney, options: list(offered.filter(isKnown)) },
    { name: words.filters.otherBodies, options: list(offered.filter((one) => !isKnown(one))) },
  ];
  return (
    <Choice
      label={words.filters.cluster}
      value={cluster?.slug ?? ''}
      {...(cluster === null && { any: words.filters.noCluster })}
      options={groups.filter(({ options }) => options.length > 0)}
      onChoose={onChoose}
    />
  );
}

interface Shown {
  choices: Choices;
  selection: Selection;
}

function DayChoice({ value, onChoose }: { value: string; onChoose: (value: string | null) => void }) {
  const words = useWords(HOME_WORDS);
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{words.filters.asOf}</label>
      <input
        id={id}
        type="date"
        value={value}
        min="2007-01-01"
        max="2099-12-31"
        onChange={(event) => event.currentTarget.validity.valid && onChoose(event.currentTarget.value || null)}
      />
    </div>
  );
}

/** Says what was asked for in the address and is not there. */
function Misses({ unknown }: { unknown: Selection['unknown'] }) {
  const { filters } = useWords(HOME_WORDS);
  const sentences = [
    unknown.region && filters.unknownRegion(unknown.region),
    unknown.cluster && filters.unknownCluster(unknown.cluster),
    unknown.theme && filters.unknownTheme(unknown.theme),
  ].filter(Boolean);
  return (
    <div role="status" class="misses">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
