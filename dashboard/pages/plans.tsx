import { lastDayBefore } from '../last-day.js';
import { useFormat, useWords } from '../language.js';
import { Link } from '../navigation.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import { useQuestion, type Asked } from '../use-question.js';
import { PLAN_WORDS } from '../wording/plans.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import PLANS_ON_FILE from '../../schema/operations/plans-on-file.graphql?raw';
import { DayChoice, useDay } from './day-choice.js';
import { Heading } from './heading.js';
import { Badge } from './badge.js';
import { usePart } from './part.js';
import { RegionChoice, useRegion } from './region-choice.js';

interface PlanOnFile {
  id: string;
  title: string | null;
  validFrom: string | null;
  validTo: string | null;
  status: string | null;
  region: { code: string; name: string | null } | null;
}

interface ActionPlanOnFile {
  id: string;
  title: string | null;
  date: string | null;
  municipality: { code: string; name: string | null; region: { code: string } | null } | null;
  measures: unknown[] | null;
}

interface ProposalOnFile {
  id: string;
  title: string | null;
  publisher: string | null;
  date: string | null;
  measures: unknown[] | null;
}

interface PlansOnFile {
  practicePlans: PlanOnFile[] | null;
  actionPlans: ActionPlanOnFile[] | null;
  nationalProposals: ProposalOnFile[] | null;
}

/** The plans of all kinds: of regions on a day, of municipalities, of the state. */
export default function PlansPage() {
  const words = useWords(PLAN_WORDS);
  const region = useRegion();
  const asked = useQuestion<PlansOnFile>(PLANS_ON_FILE, { asOf: useDay(), region });
  return (
    <>
      <Heading title={words.plans}>
        <form class="filters" onSubmit={(event) => event.preventDefault()}>
          <RegionChoice />
          <DayChoice />
        </form>
      </Heading>
      <PracticePlansPanel asked={asked} />
      <ActionPlansPanel asked={asked} />
      <ProposalsPanel asked={asked} />
    </>
  );
}

type PanelOfPlans = { asked: Asked<PlansOnFile> };

function PracticePlansPanel({ asked }: PanelOfPlans) {
  const words = useWords(PLAN_WORDS);
  const terms = useWords(TERMS);
  const { day } = useFormat();
  const plans = asked.data?.practicePlans;
  const written = (date: string | null) => date && day(date);
  const columns: Column<PlanOnFile>[] = [
    {
      key: 'title',
      title: words.plan,
      value: ({ title, id }) => title ?? id,
      show: ({ title, id }) => <Link to={{ name: 'plan', id }}>{title ?? id}</Link>,
    },
    { key: 'region', title: words.region, value: ({ region }) => region?.name ?? region?.code ?? null },
    {
      key: 'period',
      title: words.period,
      value: ({ validFrom }) => validFrom,
      show: ({ validFrom, validTo }) => words.periodOf(written(validFrom), written(lastDayBefore(validTo))),
    },
    {
      key: 'status',
      title: words.status,
      value: ({ status }) => nameTerm(terms.planStatus, status),
      show: ({ status }) => <Badge value={status!}>{nameTerm(terms.planStatus, status!)}</Badge>,
    },
  ];
  return (
    <Panel
      id="praksisplaner"
      title={words.practicePlans}
      help={words.practicePlansHelp(day(useDay()))}
      {...usePart(asked, plans, words.noPracticePlans)}
      table={{ caption: words.practicePlans, columns, rows: plans ?? [], rowKey: ({ id }) => id }}
      tableShown
      exported={{ table: 'plans', filters: { region: useRegion(), asOf: useDay() } }}
    />
  );
}

function ActionPlansPanel({ asked }: PanelOfPlans) {
  const words = useWords(PLAN_WORDS);
  const region = useRegion();
  const plans = asked.data?.actionPlans?.filter(
    ({ municipality }) => region === null || municipality?.region?.code === region,
  );
  const columns: Column<ActionPlanOnFile>[] = [
    {
      key: 'title',
      title: words.plan,
      value: ({ title, id }) => title ?? id,
      show: ({ title, id }) => <Link to={{ name: 'action-plan', id }}>{title ?? id}</Link>,
    },
    { key: 'municipality', title: words.municipality, value: ({ municipality }) => municipality?.name ?? null },
    { key: 'date', title: words.date, kind: 'day', value: ({ date }) => date },
    { key: 'measures', title: words.measures, kind: 'number', value: ({ measures }) => measures?.length ?? null },
  ];
  return (
    <Panel
      id="handleplaner"
      title={words.actionPlans}
      help={words.actionPlansHelp}
      {...usePart(asked, plans, words.noActionPlans)}
      table={{ caption: words.actionPlans, columns, rows: plans ?? [], rowKey: ({ id }) => id }}
      tableShown
    />
  );
}

function ProposalsPanel({ asked }: PanelOfPlans) {
  const words = useWords(PLAN_WORDS);
  const proposals = asked.data?.nationalProposals;
  const columns: Column<ProposalOnFile>[] = [
    {
      key: 'title',
      title: words.proposal,
      value: ({ title, id }) => title ?? id,
      show: ({ title, id }) => <Link to={{ name: 'national', id }}>{title ?? id}</Link>,
    },
    { key: 'publisher', title: words.publisher, value: ({ publisher }) => publisher },
    { key: 'date', title: words.date, kind: 'day', value: ({ date }) => date },
    { key: 'measures', title: words.measures, kind: 'number', value: ({ measures }) => measures?.length ?? null },
  ];
  return (
    <Panel
      id="udspil"
      title={words.proposals}
      help={words.proposalsHelp}
      {...usePart(asked, proposals, words.noProposals)}
      table={{ caption: words.proposals, columns, rows: proposals ?? [], rowKey: ({ id }) => id }}
      tableShown
    />
  );
}
