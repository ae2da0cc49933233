import type { Place } from '../../../../kernel/import/reading.js';
import { maskTitle } from '../../../../kernel/personal-data/titles.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import { listMunicipalities, municipalityByCode } from '../../../../kernel/reference/municipalities.js';
import { findMunicipalitiesIn, suggestMunicipality } from '../../../../kernel/reference/municipality-mentions.js';
import type { KluReportFacts } from './facts.js';
import { oddity, type Oddity } from './issues.js';
import { belongsTo } from '../../../../kernel/import/klu-overview/covered-regions.js';
import type { Overview } from '../../../../kernel/import/klu-overview/overview.js';
import type { RowGroup, TotalRow } from '../../../../kernel/import/klu-overview/row-groups.js';
import { textsOf, type Labels, type UnreadText } from '../../../../kernel/import/klu-overview/table.js';

const { INFO, WARNING, ERROR } = DataIssueSeverity;

/** What is more than this of one kind is told by its number. */
const MOST_ISSUES = 100;
const LONGEST_QUOTE = 200;

/** Whether the overview is dated, lists every municipality of its regions, and gives each its own code and each cell its place. */
export function checkDocument({ document, regions, groups, table, miscoded }: Overview): Oddity[] {
  const { year, date } = document;
  const listed = new Set(groups.map(({ code }) => code));
  const absent = listMunicipalities().filter(
    ({ code }) => !listed.has(code) && regions.some((region) => belongsTo(code, region, year)),
  );
  const names = absent.map(({ name }) => name).join(', ');
  const ofRegion = regions.length === 1 ? 'regionens kommuner' : 'kommunerne i dens regioner';
  const add = (
    isSo: boolean,
    kind: DataIssueKind,
    severity: DataIssueSeverity,
    message: string,
    places: Place[] = [],
  ) => (isSo ? [oddity(kind, severity, message, places)] : []);
  return [
    ...add(date === null, DataIssueKind.MISSING, INFO, 'Oversigten er ikke dateret.'),
    ...add(
      absent.length > 0,
      DataIssueKind.MISSING,
      WARNING,
      `Oversigten nævner ikke ${absent.length} af ${ofRegion}: ${names}.`,
    ),
    ...add(
      table.isUndivided,
      DataIssueKind.MISSING,
      INFO,
      'Tabellen har ingen skilletegn mellem cellerne: hver linje er læst som en celle, i kolonnernes rækkefølge.',
    ),
    ...miscoded.flatMap((place) =>
      add(true, DataIssueKind.CONFLICT, WARNING, `Kommunekoden i rækken for »${place.text}« er en anden kommunes.`, [
        place,
      ]),
    ),
  ];
}

/** Rows that the table itself gives to another year: they are told, since nothing of them is stored. */
export function describeOtherYears({ otherYears, document, table: { labels } }: Overview): Oddity[] {
  if (otherYears.length === 0) return [];
  const places = otherYears.flatMap((row) => textsOf(row, labels).map(toPlace));
  const message = `${otherYears.length} rækker er fra et andet år end ${document.year}. De er ikke læst; indlæs dem med --date i deres eget år.`;
  return [oddity(DataIssueKind.UNREAD_TEXT, WARNING, message, places.slice(0, MOST_ISSUES))];
}

/** Rows under a name that no municipality has: their texts are told, since nothing of them is stored. */
export function describeUnknown(unknown: readonly RowGroup[], labels: Labels): Oddity[] {
  const described = unknown.slice(0, MOST_ISSUES).map((group) => {
    const name = group.place.text!;
    const near = suggestMunicipality(name);
    const several = findMunicipalitiesIn(name).map(({ code }) => municipalityByCode(code)!.name);
    const hint =
      several.length > 1
        ? ` Den nævner flere (${several.join(', ')}): giv hver kommune sin egen række.`
        : near.length > 0
          ? ` Mente du ${near.join(' eller ')}?`
          : '';
    const places = [group.place, ...group.rows.flatMap((row) => textsOf(row, labels).map(toPlace))];
    return oddity(
      DataIssueKind.UNKNOWN_NAME,
      ERROR,
      `Kommunen »${name}« kendes ikke; dens række er ikke gemt.${hint}`,
      places,
    );
  });
  const others = unknown.slice(MOST_ISSUES);
  if (others.length === 0) return described;
  const message = `Yderligere ${others.length} rækker har et kommunenavn, som ikke kendes. De er ikke gemt.`;
  return [...described, oddity(DataIssueKind.UNKNOWN_NAME, ERROR, message, [others[0]!.place])];
}

/** Text outside of the table's rows, and in columns that no rule reads. */
export function describeUnread(unread: readonly UnreadText[]): Oddity[] {
  const described = unread.slice(0, MOST_ISSUES).map((found) => {
    const where = found.column === null ? 'uden for tabellens kolonner' : `i kolonnen »${found.column}«`;
    return oddity(DataIssueKind.UNREAD_TEXT, WARNING, `Tekst ${where} er ikke læst.`, [toPlace(found)]);
  });
  const others = unread.slice(MOST_ISSUES);
  if (others.length === 0) return described;
  return [
    ...described,
    oddity(DataIssueKind.UNREAD_TEXT, WARNING, `Yderligere ${others.length} steder er ikke læst.`, [
      toPlace(others[0]!),
    ]),
  ];
}

/** Compares the sums that the table states, of all rows or of a region's, with the sums of its rows. */
export function checkTotals(totals: readonly TotalRow[], labels: Labels, reports: readonly KluReportFacts[]): Oddity[] {
  return totals.flatMap(({ region, cells: { meetings } }) => {
    const words = meetings?.text.trim();
    if (!meetings || !words || !/^\d{1,4}$/.test(words)) return [];
    const sum = reports
      .filter(({ regionCode }) => region === null || regionCode === region)
      .reduce((held, report) => held + (report.meetings.held ?? 0), 0);
    if (Number(words) === sum) return [];
    const message = `Der står ${words} møder i alt, men kommunernes møder giver ${sum}.`;
    return [
      oddity(DataIssueKind.SUM_MISMATCH, WARNING, message, [
        { line: meetings.lines[0]!, column: labels.meetings!, text: words },
      ]),
    ];
  });
}

function toPlace({ line, column, text }: UnreadText): Place {
  return { line, column, text: maskTitle(text.split('\n', 1)[0]!.slice(0, LONGEST_QUOTE)).title };
}
