import { useMemo } from 'preact/hooks';
import text from '../../schema/operations/municipality-tiles.graphql?raw';
import { Choice } from '../choice.js';
import { useFormat, useWords } from '../language.js';
import { Link, useNavigation } from '../navigation.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import { useQuestion } from '../use-question.js';
import { FRAME_WORDS } from '../wording/frame.js';
import { HOME_WORDS, type HomeWords } from '../wording/home.js';
import type { Selection } from './choices.js';
import { divideIntoLevels, findLevel, listMeasures, type Measure, type MunicipalityTile } from './measures.js';
import { useThemeCounts } from './theme-question.js';
import { TileMap } from './tile-map.js';

/** The municipalities as tiles, coloured and numbered by a measure. */
export function TilePanel({ selection }: { selection: Selection }) {
  const { filters, choose } = useNavigation();
  const words = useWords(HOME_WORDS);
  const { region, year, theme, asOf, cluster } = selection;
  const asked = useQuestion<{ municipalities: MunicipalityTile[] | null }>(text, {
    region: region?.code ?? null,
    year,
    asOf,
  });
  const counts = useThemeCounts(selection, theme !== null);
  const tiles = asked.data?.municipalities ?? [];
  const measures = useMemo(() => {
    const count = counts.data?.kluThemeCounts?.find((one) => one.theme.slug === theme?.slug);
    return listMeasures(words.tiles, theme && { name: theme.name, count });
  }, [words, theme, counts.data]);
  const measure =
    measures.find(({ key }) => key === filters.measure) ?? measures.find(({ key }) => key === 'theme') ?? measures[0]!;
  const columns = useMemo(() => listColumns(words, measures), [words, measures]);
  const isKnown = tiles.some((tile) => measure.value(tile) !== null);
  return (
    <Panel
      id="kommuner"
      class={region === null ? 'wide' : undefined}
      title={words.tiles.title}
      help={words.tiles.help(String(year))}
      asked={theme ? [asked, counts] : asked}
      empty={tiles.length === 0 ? words.tiles.empty : null}
      table={{
        caption: words.tiles.caption,
        columns,
        rows: tiles,
        rowKey: ({ code }) => code,
        rowClass: ({ code }) => (code === filters.municipality ? 'chosen' : undefined),
      }}
      exported={{ table: 'municipalities', filters: { region: region?.code, year, asOf } }}
      sources={tiles.flatMap((tile) => measure.source(tile) ?? [])}
      controls={
        <Choice
          label={words.tiles.measure}
          value={measure.key}
          options={measures.map(({ key, title }) => ({ value: key, name: title }))}
          onChoose={(key) => choose({ measure: key }, true)}
        />
      }
    >
      <p class="note">
        {measure.note} {!isKnown && <em>{words.tiles.nothingKnown}</em>}
      </p>
      <TileMap
        tiles={tiles}
        measure={measure}
        cluster={cluster}
        chosen={filters.municipality}
        onChoose={(code) => choose({ municipality: code === filters.municipality ? null : code })}
      />
      <Legend measure={measure} values={tiles.map(measure.value)} member={cluster?.name ?? null} />
    </Panel>
  );
}

function listColumns(words: HomeWords, measures: readonly Measure[]): Column<MunicipalityTile>[] {
  const joinNames = (records: readonly { name?: string | null; title?: string | null }[] | null): string | null =>
    records?.map(({ name, title }) => name ?? title ?? '').join(', ') || null;
  return [
    {
      key: 'name',
      title: words.tiles.municipality,
      value: ({ name, code }) => name ?? code,
      show: ({ name, code }) => (
        <Link to={{ name: 'home', id: '' }} filters={{ municipality: code }}>
          {name ?? code}
        </Link>
      ),
    },
    { key: 'code', title: words.tiles.code, value: ({ code }) => code },
    { key: 'region', title: words.tiles.region, value: ({ region }) => region?.name ?? region?.code ?? null },
    { key: 'body', title: words.tiles.body, value: ({ clusters }) => joinNames(clusters) },
    ...measures.map(({ key, title, kind, value }) => ({ key, title, kind, value })),
    {
      key: 'plan',
      title: words.tiles.practicePlan,
      value: ({ practicePlan }) => practicePlan?.title ?? practicePlan?.id ?? null,
      show: ({ practicePlan }) => (
        <Link to={{ name: 'plan', id: practicePlan!.id }}>{practicePlan!.title ?? practicePlan!.id}</Link>
      ),
    },
    {
      key: 'action-plan',
      title: words.tiles.actionPlan,
      value: ({ actionPlans }) => joinNames(actionPlans),
      show: ({ actionPlans }) =>
        actionPlans!.map(({ id, title }) => (
          <Link key={id} to={{ name: 'action-plan', id }}>
            {title ?? id}
          </Link>
        )),
    },
  ];
}

interface LegendProps {
  measure: Measure;
  values: readonly (number | null)[];
  /** Name of the body whose members are framed; null: none is. */
  member: string | null;
}

/** What the shades stand for. */
function Legend({ measure, values, member }: LegendProps) {
  const words = useWords(HOME_WORDS);
  const { unknown } = useWords(FRAME_WORDS);
  const { number } = useFormat();
  const levels = divideIntoLevels(values);
  const isWhole = values.every((value) => value === null || Number.isInteger(value));
  const describe = (end: number, index: number): string => {
    const begin = index === 0 ? 0 : levels[index - 1]!;
    if (!isWhole || measure.kind === 'kroner') return `≤ ${number(end)}`;
    return begin + 1 === end ? number(end) : `${number(begin + 1)}–${number(end)}`;
  };
  return (
    <ul class="legend" aria-label={words.tiles.legend}>
      <li>
        <span class="swatch unknown-level" /> {unknown}
      </li>
      {values.some((value) => findLevel(value, levels) === 0) && (
        <li>
          <span class="swatch level-0" /> 0
        </li>
      )}
      {levels.map((end, index) => (
        <li key={end}>
          <span class={`swatch level-${index + 1}`} /> {describe(end, index)}
        </li>
      ))}
      {member && (
        <li>
          <span class="swatch member" /> {words.tiles.member(member)}
        </li>
      )}
    </ul>
  );
}
