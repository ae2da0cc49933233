import { useWords } from '../language.js';
import { Panel, SourceLink } from '../panel.js';
import type { SourcePlace } from '../source-place.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { HOME_WORDS, type HomeWords } from '../wording/home.js';
import type { Initiative } from './money-question.js';

/** What one party gets of an initiative's money, or pays beside it. */
interface Share {
  initiative: string;
  party: string;
  /** From the cluster, in kroner. */
  granted: number | null;
  /** Of its own, in kroner. */
  own: number | null;
  period: string | null;
  estimated: boolean;
  sources: SourcePlace[];
}

/** Who gets the cluster's money, and what the parties pay of their own. */
export function AllocationPanel({
  asked,
  initiatives,
  cluster,
}: {
  asked: Asked<unknown>;
  initiatives: readonly Initiative[];
  cluster: string;
}) {
  const words = useWords(HOME_WORDS).money;
  const rows = initiatives.flatMap(listShares);
  return (
    <Panel
      id="tildelinger"
      class="broad"
      title={words.allocations}
      help={words.allocationsHelp}
      asked={asked}
      empty={rows.length === 0 ? words.noAllocations : null}
      table={{
        caption: words.allocations,
        columns: listColumns(words),
        rows,
        rowKey: ({ initiative, party, own }) => [initiative, party, own].join(' '),
      }}
      tableShown
      sectors={['clusters']}
      exported={{ table: 'allocations', filters: { cluster } }}
      sources={rows.flatMap(({ sources }) => sources)}
    />
  );
}

/** A party that both gets money and pays of its own stands in one row. */
function listShares({ id, name, allocations, contributions }: Initiative): Share[] {
  const initiative = name ?? id;
  const shares: Share[] = (allocations ?? []).map(({ recipient, amount, source }) => ({
    ...{ initiative, party: recipient, granted: amount, own: null, period: null, estimated: false },
    sources: [source],
  }));
  for (const { party, amount, period, estimated, source } of contributions ?? []) {
    const own = { own: amount, period, estimated };
    const share = shares.find((one) => one.party === party && one.own === null);
    if (share) Object.assign(share, own, { sources: [...share.sources, source] });
    else shares.push({ initiative, party, granted: null, ...own, sources: [source] });
  }
  return shares;
}

function listColumns(words: HomeWords['money']): Column<Share>[] {
  return [
    { key: 'party', title: words.party, value: ({ party }) => party },
    { key: 'initiative', title: words.initiative, value: ({ initiative }) => initiative },
    { key: 'granted', title: words.fromCluster, kind: 'kroner', value: ({ granted }) => granted, blank: '' },
    { key: 'own', title: words.own, kind: 'kroner', value: ({ own }) => own, blank: '' },
    {
      key: 'period',
      title: words.period,
      value: ({ period, estimated }) =>
        [period && (words.periods[period] ?? period), estimated && words.estimated].filter(Boolean).join(', ') || null,
      blank: '',
    },
    {
      key: 'source',
      title: words.source,
      value: ({ sources }) => sources[0]!.line ?? null,
      csv: ({ sources }) => sources.map(({ line }) => line).join(', '),
      show: ({ sources }) => (
        <span class="places">
          {sources.map((place) => (
            <SourceLink key={place.line} place={place} isShort />
          ))}
        </span>
      ),
    },
  ];
}
