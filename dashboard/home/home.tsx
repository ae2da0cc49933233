import { useEffect, useMemo } from 'preact/hooks';
import choicesQuestion from '../../schema/operations/what-can-be-chosen.graphql?raw';
import { today } from '../filters.js';
import { useWords } from '../language.js';
import { useFilters } from '../navigation.js';
import { Failure, Loading } from '../panel.js';
import { useQuestion, type Asked } from '../use-question.js';
import { useTitle } from '../title.js';
import { HOME_WORDS } from '../wording/home.js';
import { completeChoice, type Choices, type Selection } from './choices.js';
import { FilterBar } from './filter-bar.js';
import { KeyFigures } from './key-figures.js';
import { useKluMeetings } from './klu-question.js';
import { KluPanel } from './klu.js';
import { useClusterMoney } from './money-question.js';
import { MoneyPanels } from './money.js';
import { ReportPanel } from './report.js';
import { SearchPanel } from './search.js';
import { ThemePanel } from './themes.js';
import { TilePanel } from './tiles.js';
import './home.css';
import './tiles.css';

/** The overview: what the three sectors know of a region in a year. */
export function HomePage() {
  const filters = useFilters();
  const words = useWords(HOME_WORDS);
  const asOf = filters.asOf ?? today();
  const asked = useQuestion<Choices>(choicesQuestion, { asOf });
  const { data, error } = asked;
  const selection = useMemo(() => data && completeChoice(filters, data, asOf), [data, filters, asOf]);
  const heading = selection
    ? words.heading(selection.region?.name ?? words.wholeCountry, String(selection.year))
    : words.wholeCountry;
  useTitle(heading);
  return (
    <>
      <div class="heading">
        <h1>{heading}</h1>
        {selection && <FilterBar choices={data!} selection={selection} />}
      </div>
      {filters.search && <SearchPanel text={filters.search} />}
      {error && <Failure error={error} />}
      {!error && !selection && <Loading />}
      {selection && <Overview selection={selection} choices={asked} />}
    </>
  );
}

function Overview({ selection, choices }: { selection: Selection; choices: Asked<Choices> }) {
  useEffect(() => {
    // On its way while the questions are.
    void import('../echarts.js');
  }, []);
  const { municipality } = useFilters();
  const klu = useKluMeetings(selection);
  const money = useClusterMoney(selection);
  return (
    <div class="panels">
      <KeyFigures selection={selection} klu={klu} money={money} />
      <TilePanel selection={selection} />
      <KluPanel selection={selection} asked={klu} />
      {municipality && <ReportPanel code={municipality} selection={selection} />}
      <MoneyPanels selection={selection} choices={choices} asked={money} />
      <ThemePanel selection={selection} klu={klu} />
    </div>
  );
}
