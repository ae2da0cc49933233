import { useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { PLAN_WORDS } from '../wording/plans.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { usePart } from './part.js';
import { usePlaceColumn } from './place-column.js';
import type { PlanTheme, PracticePlan } from './plan-record.js';
import { ThemeLinks } from './theme-links.js';

interface PanelOfPlan {
  asked: Asked<unknown>;
  plan: PracticePlan;
}

/** A plan's own headings, with the efforts under each. */
export function PlanThemesPanel({ asked, plan }: PanelOfPlan) {
  const words = useWords(PLAN_WORDS);
  const { themes: themesTitle } = useWords(PAGE_WORDS);
  const themes = plan.themes ?? [];
  const columns: Column<PlanTheme>[] = [
    { key: 'name', title: words.heading, value: ({ name }) => name },
    {
      key: 'efforts',
      title: words.efforts,
      value: ({ efforts }) => efforts.join('; '),
      show: ({ efforts }) => (
        <ul>
          {efforts.map((effort) => (
            <li key={effort}>{effort}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'themes',
      title: themesTitle,
      value: (row) => row.themes.map(({ name, slug }) => name ?? slug).join('; '),
      show: (row) => <ThemeLinks themes={row.themes} />,
    },
    usePlaceColumn(),
  ];
  return (
    <Panel
      id="temaer"
      title={words.planThemes}
      help={words.planThemesHelp}
      {...usePart(asked, plan.themes, words.noPlanThemes)}
      table={{ caption: words.planThemes, columns, rows: themes, rowKey: ({ name }) => name }}
      tableShown
      fileName={`temaer-${plan.id}`}
      sources={themes.map(({ source }) => source)}
    />
  );
}

/** What a plan sets out to reach. */
export function GoalsPanel({ asked, plan }: PanelOfPlan) {
  const words = useWords(PLAN_WORDS);
  const terms = useWords(TERMS);
  const goals = plan.goals ?? [];
  const columns: Column<(typeof goals)[number]>[] = [
    { key: 'text', title: words.goal, value: ({ text }) => text },
    { key: 'kind', title: words.goalKind, value: ({ kind }) => nameTerm(terms.goalKind, kind) },
    usePlaceColumn(),
  ];
  return (
    <Panel
      id="maal"
      title={words.goals}
      help={words.goalsHelp}
      {...usePart(asked, plan.goals, words.noGoals)}
      table={{ caption: words.goals, columns, rows: goals, rowKey: ({ text }) => text }}
      tableShown
      fileName={`maal-${plan.id}`}
      sources={goals.map(({ source }) => source)}
    />
  );
}
