import { foldText, slugify } from '../../../../kernel/danish/text.js';
import type { IssueDraft } from '../../../../kernel/import/reading.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import type { AttendanceFacts } from './facts.js';
import type { HeadField, MeetingHead } from './head-fields.js';
import { noteIssue } from './issues.js';
import { placeOf, type Line } from './lines.js';
import { municipalityOf } from './party.js';
import { readPersons, type ListedPerson } from './person-list.js';

/** Who was listed for a meeting, and what of the lists was not understood. */
export interface AttendanceList {
  attendance: AttendanceFacts[];
  /** Who missed which agenda item, by its number. */
  missed: { name: string; item: number }[];
  unread: Line[];
  issues: IssueDraft[];
}

/** Reads the lists of attendees, absentees and chairs in a meeting's head. Staff lists are not stored. */
export function readAttendance(head: MeetingHead, meeting: string): AttendanceList {
  const listed = new Map<string, ListedPerson>();
  const unread: Line[] = [];
  for (const field of head.fields) {
    const list = readField(field);
    unread.push(...list.unread);
    for (const person of list.persons) {
      const known = listed.get(personKey(person.name));
      if (known) mergePerson(known, person);
      else listed.set(personKey(person.name), person);
    }
  }
  const attendance = [...listed.values()].map((person) => toAttendance(person, meeting, true));
  const missed = [...listed.values()].flatMap(({ name, missed: items }) => items.map((item) => ({ name, item })));
  return { attendance, missed, unread, issues: attendance.flatMap((one) => checkMunicipality(one)) };
}

/** An issue for each list of staff (secretariat, minute takers, guests) in the head: their names are not stored. */
export function noteStaff(head: MeetingHead): IssueDraft[] {
  return head.fields
    .filter(({ kind, lines }) => kind === 'STAFF' && readPersons(lines, false).persons.length > 0)
    .map(({ label, line }) => {
      const message = `Navnene under »${label}« er ikke læst ind: de har intet offentligt hverv.`;
      return noteIssue(DataIssueKind.PERSONAL_DATA, message, [placeOf(line, label)]);
    });
}

/** What tells persons apart: their names, whatever the case, signs and accents. */
export function personKey(name: string): string {
  return slugify(name);
}

/** One person's presence or absence at a meeting. */
export function toAttendance(person: ListedPerson, meeting: string, listed: boolean): AttendanceFacts {
  const { name, role, organisation, party, absent, line } = person;
  const municipalityCode = organisation === null ? null : municipalityOf(organisation);
  return {
    id: `${meeting}-${personKey(name)}`,
    name,
    role,
    organisation,
    party,
    municipalityCode,
    absent,
    listed,
    place: placeOf(line, name),
  };
}

/** Full names that may stand in stored text: elected members and named representatives, and whom they stand in for. */
export function publicNames(attendance: readonly AttendanceFacts[]): Set<string> {
  const substituted = attendance.flatMap(({ role }) => / for (\p{Lu}.+)$/u.exec(role ?? '')?.[1] ?? []);
  return new Set([...attendance.map(({ name }) => name), ...substituted].map((name) => name.toLocaleLowerCase('da')));
}

function readField(field: HeadField): ReturnType<typeof readPersons> {
  if (field.kind === 'PRESENT') return readPersons(field.lines, false);
  if (field.kind === 'ABSENT')
    return readPersons(
      field.lines.filter(({ text }) => !/^ingen\.?$/iu.test(text)),
      true,
    );
  if (field.kind !== 'CHAIR') return { persons: [], unread: [] };
  const { persons, unread } = readPersons(field.lines, false);
  return {
    persons: persons.map((person) => ({ ...person, role: person.role ?? field.label.toLocaleLowerCase('da') })),
    unread,
  };
}

function mergePerson(known: ListedPerson, again: ListedPerson): void {
  known.absent ||= again.absent;
  if (known.role !== null && again.role !== null && foldText(known.role) !== foldText(again.role))
    known.role = `${known.role}, ${again.role}`;
  known.role ??= again.role;
  known.missed.push(...again.missed);
  known.organisation ??= again.organisation;
  known.party ??= again.party;
}

function checkMunicipality({ organisation, municipalityCode, place, id }: AttendanceFacts): IssueDraft[] {
  if (municipalityCode !== null || organisation === null || !/ kommune$/iu.test(organisation)) return [];
  const message = `Kommunen »${organisation}« står ikke i opslagstabellen.`;
  return [noteIssue(DataIssueKind.UNKNOWN_NAME, message, [place], id)];
}
