import type { Place } from '../../../../kernel/import/reading.js';
import { maskWords } from '../../../../kernel/personal-data/words.js';
import { DataIssueKind, DataIssueSeverity } from '../../../../kernel/provenance/kinds.js';
import { municipalityByCode } from '../../../../kernel/reference/municipalities.js';
import { findMunicipalitiesIn } from '../../../../kernel/reference/municipality-mentions.js';
import { CONTENT_ROLES } from '../../../../kernel/import/klu-overview/columns.js';
import type { KluReportFacts, MeetingFacts } from './facts.js';
import { oddity, type Oddity } from './issues.js';
import { MEETING_ROLES, readMeetings } from './meetings.js';
import { placeOf } from './prose.js';
import { readColumns, type Columns } from './report-columns.js';
import { readPlain } from '../../../../kernel/import/klu-overview/plain-text.js';
import { misspells, type RowGroup } from '../../../../kernel/import/klu-overview/row-groups.js';
import type { Labels } from '../../../../kernel/import/klu-overview/table.js';

const { INFO, WARNING } = DataIssueSeverity;

/** What a report lacks, what in it does not fit, and whether its municipality belongs to the region. */
export function checkPresence(facts: KluReportFacts, name: string, labels: Labels, belongs: boolean): Oddity[] {
  const found: Oddity[] = [];
  if (!belongs) {
    const message = `${name} hører ikke til den region, som oversigten er fra.`;
    found.push(oddity(DataIssueKind.CONFLICT, WARNING, message, [facts.place]));
  }
  if (!facts.reported) {
    return [...found, oddity(DataIssueKind.MISSING, WARNING, `${name} har ikke indberettet.`, [facts.place])];
  }
  if (MEETING_ROLES.some((role) => labels[role] !== undefined))
    found.push(...checkMeetings(facts.meetings, name, facts.place));
  if (facts.topics.length === 0 && labels.topics !== undefined) {
    found.push(oddity(DataIssueKind.MISSING, WARNING, `${name}: der står ingen emner.`, [facts.place]));
  }
  return found;
}

/** That personal data were taken out of the free text of a report. */
export function reportMaskedProse(name: string, place: Place): Oddity {
  const message = `${name}: navne i fritekst er ikke gemt.`;
  return oddity(DataIssueKind.PERSONAL_DATA, INFO, message, [place]);
}

/** What is odd about the meetings: no number, or numbers that do not fit each other. */
function checkMeetings(meetings: MeetingFacts, municipality: string, place: Place): Oddity[] {
  const { held, planned, cancelled, basis, dates } = meetings;
  const places = [meetings.place ?? place];
  const found: Oddity[] = [];
  if (held === null) {
    found.push(
      oddity(DataIssueKind.MISSING, WARNING, `${municipality}: antallet af afholdte møder fremgår ikke.`, places),
    );
  } else if (planned !== null && cancelled !== null && planned - cancelled !== held) {
    const numbers = `${planned} planlagte, ${cancelled} aflyste og ${held} afholdte møder`;
    found.push(oddity(DataIssueKind.CONFLICT, WARNING, `${municipality}: ${numbers} passer ikke sammen.`, places));
  }
  if (held !== null && basis === 'STATED' && dates.length > held) {
    const message = `${municipality}: der står ${held} møder, men ${dates.length} datoer.`;
    found.push(oddity(DataIssueKind.CONFLICT, WARNING, message, places));
  }
  return found;
}

/** That the municipality's name heads several rows, and whether they give different numbers of meetings. */
export function checkRepeats(
  group: RowGroup,
  name: string,
  first: MeetingFacts,
  labels: Labels,
  year: number,
): Oddity[] {
  return group.repeats.flatMap((row) => {
    const written = row.cells.name?.text.trim().split('\n', 1)[0];
    const place = {
      line: row.line,
      column: labels.name || null,
      text: written === undefined ? null : maskWords(written),
    };
    const message = `${name} står i tabellen flere gange. Emnerne er lagt sammen i én indberetning.`;
    const again = readMeetings(readColumns([row]), labels, year).facts;
    const isConflict = again.held !== null && first.held !== null && again.held !== first.held;
    const numbers = `${name}: der står både ${first.held} og ${again.held} møder.`;
    return [
      oddity(DataIssueKind.DUPLICATE, WARNING, message, [group.place, place]),
      ...(isConflict ? [oddity(DataIssueKind.CONFLICT, WARNING, numbers, [first.place!, again.place!])] : []),
    ];
  });
}

/** Names of municipalities that are misspelt, in the name column and in the other cells. */
export function findMisspellings(columns: Columns, name: string, place: Place, labels: Labels): Oddity[] {
  const written = readPlain(place.text!);
  const found = misspells(written, name) ? [{ words: written, name, place }] : [];
  for (const role of CONTENT_ROLES) {
    const text = columns[role].map((block) => block.text).join('\n');
    for (const { code, text: words } of findMunicipalitiesIn(text)) {
      const { name: meant } = municipalityByCode(code)!;
      const block = misspells(words, meant)
        ? columns[role].find((candidate) => candidate.text.includes(words))
        : undefined;
      if (block) found.push({ words, name: meant, place: placeOf(block, labels[role]!, words) });
    }
  }
  return found.map(({ words, name: meant, place: at }) =>
    oddity(DataIssueKind.SPELLING, INFO, `»${words}« er læst som ${meant}.`, [at]),
  );
}
