import { useFormat, useWords } from '../language.js';
import { Link } from '../navigation.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { PLAN_WORDS } from '../wording/plans.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { useDay } from './day-choice.js';
import { usePart } from './part.js';
import { Badge } from './badge.js';
import type { MunicipalityName } from './meeting-record.js';
import type { PlanDiscussion, PracticePlan } from './plan-record.js';

interface PanelOfPlan {
  asked: Asked<unknown>;
  plan: PracticePlan;
}

/** The municipalities of the plan's region on the day that is asked about. */
export function CoveredPanel({ asked, plan }: PanelOfPlan) {
  const words = useWords(PLAN_WORDS);
  const { day } = useFormat();
  const asOf = useDay();
  const municipalities = plan.region?.municipalities ?? [];
  const region = plan.region?.name ?? plan.region?.code ?? '';
  const columns: Column<MunicipalityName>[] = [
    { key: 'code', title: words.code, value: ({ code }) => code },
    { key: 'name', title: words.municipality, value: ({ name }) => name },
  ];
  return (
    <Panel
      id="kommuner"
      title={words.covers}
      help={municipalities.length > 0 && words.coversHelp(day(asOf), region)}
      {...usePart(asked, plan.region?.municipalities, words.noCovers)}
      table={{ caption: words.covers, columns, rows: municipalities, rowKey: ({ code }) => code }}
      fileName={`kommuner-${plan.id}-${asOf}`}
    >
      <ul class="name-list">
        {municipalities.map(({ code, name }) => (
          <li key={code}>{name ?? code}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** Agenda items of cluster meetings that speak of the plan. */
export function DiscussedPanel({ asked, plan }: PanelOfPlan) {
  const words = useWords(PLAN_WORDS);
  const terms = useWords(TERMS);
  const { day } = useFormat();
  const items = plan.discussedIn ?? [];
  const nameMeeting = ({ meeting }: PlanDiscussion): string | null =>
    meeting &&
    [meeting.cluster.name ?? meeting.cluster.slug, meeting.date && day(meeting.date)].filter(Boolean).join(', ');
  const columns: Column<PlanDiscussion>[] = [
    {
      key: 'meeting',
      title: words.meeting,
      value: nameMeeting,
      show: (item) => <Link to={{ name: 'meeting', id: item.meeting!.id }}>{nameMeeting(item)}</Link>,
    },
    { key: 'item', title: words.item, value: ({ number, title }) => [number, title].filter(Boolean).join('. ') },
    {
      key: 'outcome',
      title: words.outcome,
      value: ({ decision }) => nameTerm(terms.outcome, decision?.outcome ?? null),
      show: ({ decision }) => <Badge value={decision!.outcome!}>{nameTerm(terms.outcome, decision!.outcome!)}</Badge>,
    },
  ];
  return (
    <Panel
      id="droeftet"
      title={words.discussedIn}
      {...usePart(asked, plan.discussedIn, words.notDiscussed)}
      table={{ caption: words.discussedIn, columns, rows: items, rowKey: ({ id }) => id }}
      tableShown
      fileName={`droeftet-${plan.id}`}
      sources={plan.sources ?? []}
    />
  );
}
