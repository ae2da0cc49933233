import { useId } from 'preact/hooks';
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
  const take = (name: keyof Filters) => (value: string) => choose({ [name]: value || null });
  return (
    <form class="filters" aria-label={words.filters.title} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={words.filters.region}
        value={selection.region?.code ?? WHOLE_COUNTRY}
        onChoose={(region) => choose({ region, cluster: null, municipality: null })}
      >
        <option value={WHOLE_COUNTRY}>{words.wholeCountry}</option>
        <Options of={regions ?? []} />
      </Choice>
      <ClusterChoice choices={choices} selection={selection} onChoose={take('cluster')} />
      <Choice
        label={words.filters.year}
        value={String(selection.year)}
        onChoose={(year) => choose({ year: Number(year) })}
      >
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </Choice>
      <Choice label={words.filters.theme} value={selection.theme?.slug ?? ''} onChoose={take('theme')}>
        <option value="">{words.filters.anyTheme}</option>
        <Options of={themes ?? []} />
      </Choice>
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

interface ChoiceProps {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: preact.ComponentChildren;
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}

interface Named {
  code?: string;
  slug?: string;
  name: string | null;
}

function Options({ of }: { of: readonly Named[] }) {
  const { compare } = useFormat();
  const named = of.map(({ code, slug, name }) => ({ key: code ?? slug!, name: name ?? code ?? slug! }));
  return (
    <>
      {named
        .sort((one, other) => compare(one.name, other.name))
        .map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
    </>
  );
}

/** The bodies of the region, those whose money is known first. */
function ClusterChoice({ choices, selection, onChoose }: Omit<ChoiceProps, 'label' | 'value' | 'children'> & Shown) {
  const words = useWords(HOME_WORDS);
  const { region, cluster } = selection;
  const offered = (choices.clusters ?? []).filter(
    (one) => region === null || one.region?.code === region.code || one.slug === cluster?.slug,
  );
  const isKnown = ({ funding }: { funding: unknown }): boolean => funding !== null;
  return (
    <Choice label={words.filters.cluster} value={cluster?.slug ?? ''} onChoose={onChoose}>
      {cluster === null && <option value="">{words.filters.noCluster}</option>}
      {offered.some(isKnown) && (
        <optgroup label={words.filters.withMoney}>
          <Options of={offered.filter(isKnown)} />
        </optgroup>
      )}
      <optgroup label={words.filters.otherBodies}>
        <Options of={offered.filter((one) => !isKnown(one))} />
      </optgroup>
    </Choice>
  );
}

interface Shown {
  choices: Choices;
  selection: Selection;
}

function DayChoice({ value, onChoose }: { value: string; onChoose: (value: string) => void }) {
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
        onChange={(event) => event.currentTarget.validity.valid && onChoose(event.currentTarget.value)}
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
