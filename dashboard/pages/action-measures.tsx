import { useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { PLAN_WORDS } from '../wording/plans.js';
import { CostText } from './cost-text.js';
import { usePart } from './part.js';
import { usePlaceColumn } from './place-column.js';
import type { ActionMeasure, ActionPlan } from './plan-record.js';
import { NotImported, NotImportedNote, Prose } from './prose.js';
import { themesColumn } from './theme-links.js';

/** The measures of an action plan, in and outside its table. */
export function ActionMeasuresPanel({ asked, plan }: { asked: Asked<unknown>; plan: ActionPlan }) {
  const words = useWords(PLAN_WORDS);
  const { themes: themesTitle } = useWords(PAGE_WORDS);
  const measures = plan.measures ?? [];
  const hasWords = measures.some(({ description }) => description !== null);
  const columns: Column<ActionMeasure>[] = [
    { key: 'name', title: words.measure, value: ({ name }) => name },
    { key: 'perYear', title: words.perYear, kind: 'number', value: ({ perYear }) => perYear },
    { key: 'event', title: words.event, value: ({ event }) => event },
    {
      key: 'cost',
      title: words.cost,
      kind: 'kroner',
      value: ({ cost }) => cost?.amount ?? null,
      show: ({ cost }) => <CostText cost={cost!} />,
    },
    {
      key: 'inTable',
      title: words.inTable,
      value: ({ inTable }) => (inTable ? words.isInTable : words.isOutsideTable),
    },
    {
      key: 'description',
      title: words.description,
      value: ({ description }) => description,
      show: ({ description }) => <Prose text={description} />,
      // A measure without a description in a plan whose words were imported has none.
      blank: hasWords ? <span class="faint">{words.none}</span> : <NotImported />,
    },
    themesColumn(themesTitle),
    usePlaceColumn(),
  ];
  return (
    <Panel
      id="tiltag"
      title={words.measures}
      help={words.measuresHelp}
      {...usePart(asked, plan.measures, words.noMeasures)}
      table={{ caption: words.measures, columns, rows: measures, rowKey: ({ id }) => id }}
      tableShown
      fileName={`tiltag-${plan.id}`}
      sources={plan.source ? [plan.source] : []}
    >
      {!hasWords && <NotImportedNote />}
    </Panel>
  );
}
