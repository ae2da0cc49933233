import { useFormat, useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { PLAN_WORDS } from '../wording/plans.js';
import { usePart } from './part.js';
import { usePlaceColumn } from './place-column.js';
import type { NationalMeasure, NationalProposal, PlanNumber } from './plan-record.js';
import { NotImportedNote, Prose } from './prose.js';
import { themesColumn } from './theme-links.js';

/** The measures of a national proposal, with the figures they name: targets, estimates, spans. */
export function NationalMeasuresPanel({ asked, proposal }: { asked: Asked<unknown>; proposal: NationalProposal }) {
  const words = useWords(PLAN_WORDS);
  const { themes: themesTitle } = useWords(PAGE_WORDS);
  const writeNumber = useNumberText();
  const measures = proposal.measures ?? [];
  const hasWords = measures.some(({ detail }) => detail !== null);
  const columns: Column<NationalMeasure>[] = [
    { key: 'name', title: words.measure, value: ({ name }) => name },
    { key: 'group', title: words.group, value: ({ group }) => group ?? words.ungrouped },
    {
      key: 'numbers',
      title: words.targets,
      value: ({ numbers }) => numbers.map(writeNumber).join('; ') || words.noNumbers,
      show: ({ numbers }) =>
        numbers.length === 0 ? (
          <span class="unknown">{words.noNumbers}</span>
        ) : (
          <ul>
            {numbers.map((number, index) => (
              <li key={index}>{writeNumber(number)}</li>
            ))}
          </ul>
        ),
    },
    ...(hasWords
      ? [
          {
            key: 'detail',
            title: words.detail,
            value: ({ detail }: NationalMeasure) => detail,
            show: ({ detail }: NationalMeasure) => <Prose text={detail} />,
            blank: <span class="faint">{words.none}</span>,
          },
        ]
      : []),
    themesColumn(themesTitle),
    usePlaceColumn(),
  ];
  return (
    <Panel
      id="tiltag"
      title={words.measures}
      {...usePart(asked, proposal.measures, words.noMeasures)}
      table={{ caption: words.measures, columns, rows: measures, rowKey: ({ id }) => id }}
      tableShown
      fileName={`tiltag-${proposal.id}`}
      sources={measures.map(({ source }) => source)}
    >
      {!hasWords && <NotImportedNote />}
    </Panel>
  );
}

/** A figure with what it counts: "10–30 læger (skøn)". */
function useNumberText(): (number: PlanNumber) => string {
  const words = useWords(PLAN_WORDS);
  const format = useFormat();
  return ({ value, min, max, unit, per, by, estimated }) => {
    const span = [min, max].map((end) => (end === null ? '' : format.number(end))).join('–');
    const figure = value === null ? span : format.number(value);
    return words.numberOf(figure, unit, per, by && format.day(by), estimated);
  };
}
