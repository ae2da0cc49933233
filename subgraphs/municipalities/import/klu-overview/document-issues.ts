import type { Place } from '../../../../kernel/import/reading.js';
import { maskTitle } from '../../../../kernel/personal-data/titles.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import { listMunicipalities, regionOn } from '../../../../kernel/reference/municipalities.js';
import { suggestMunicipality } from '../../../../kernel/reference/municipality-mentions.js';
import type { KluReportFacts } from './facts.js';
import { oddity, type Oddity } from './issues.js';
import type { RowGroup } from '../../../../kernel/import/klu-overview/row-groups.js';
import { textsOf, type Labels, type TableRow, type UnreadText } from '../../../../kernel/import/klu-overview/table.js';

const { INFO, WARNING, ERROR } = DataIssueSeverity;

/** What is more than this of one kind is told by its number. */
const MOST_ISSUES = 100;
const LONGEST_QUOTE = 200;

/** Whether the overview is dated and lists every municipality of its region. `codes`: the municipalities it lists. */
export function checkDocument(
  year: number,
  date: string | null,
  regionCode: string,
  codes: readonly string[],
): Oddity[] {
  const isIn = (code: string): boolean => regionOn(code, `${year}-12-31`) === regionCode;
  const absent = listMunicipalities().filter(({ code }) => isIn(code) && !codes.includes(code));
  const names = absent.map(({ name }) => name).join(', ');
  return [
    ...(date === null ? [oddity(DataIssueKind.MISSING, INFO, 'Oversigten er ikke dateret.', [])] : []),
    ...(absent.length > 0
      ? [
          oddity(
            DataIssueKind.MISSING,
            WARNING,
            `Oversigten nævner ikke ${absent.length} af regionens kommuner: ${names}.`,
            [],
          ),
        ]
      : []),
  ];
}

/** Rows under a name that no municipality has: their texts are told, since nothing of them is stored. */
export function describeUnknown(unknown: readonly RowGroup[], labels: Labels): Oddity[] {
  const described = unknown.slice(0, MOST_ISSUES).map((group) => {
    const name = group.place.text!;
    const near = suggestMunicipality(name);
    const hint = near.length > 0 ? ` Mente du ${near.join(' eller ')}?` : '';
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

/** Compares the sums that the table states with the sums of its rows. */
export function checkTotals(totals: readonly TableRow[], labels: Labels, reports: readonly KluReportFacts[]): Oddity[] {
  const sum = reports.reduce((held, report) => held + (report.meetings.held ?? 0), 0);
  return totals.flatMap(({ cells: { meetings } }) => {
    const words = meetings?.text.trim();
    if (!meetings || !words || !/^\d{1,4}$/.test(words) || Number(words) === sum) return [];
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
