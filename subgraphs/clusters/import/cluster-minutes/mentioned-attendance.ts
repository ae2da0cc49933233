import { personKey, toAttendance } from './attendance.js';
import type { AgendaItemFacts, AttendanceFacts } from './facts.js';
import type { ListedPerson } from './person-list.js';
import { joinParagraphs, lineWith } from './paragraphs.js';
import { splitName } from './person-token.js';
import type { Section } from './section.js';

// Elected members and representatives: others whom a decision welcomes (trainees, staff, speakers) are not stored.
const PUBLIC_ROLE =
  '(?:\\p{L}*[Bb]orgmester|\\p{L}*[Ff]ormand|\\p{L}*(?:råds|bestyrelses|udvalgs)medlem|[Rr]ådmand|[Ss]uppleant|[Ss]tedfortræder)';
const NAME = "\\p{Lu}[\\p{L}'’-]+(?: (?:(?:af|de|den|van|von|der) )?\\p{Lu}(?:\\.|[\\p{L}'’-]*)){1,4}";
const ATTENDS = '(?:deltager|deltog|møder|mødte|er til ?stede|var til ?stede)';
const FROM = "(?:[Ff]ra|[Ff]or) (\\p{Lu}[\\p{L}'’ -]{1,40}?(?: [Kk]ommune)?|PLO[\\p{L} -]{0,20})";
const ROLE_AFTER = new RegExp(`(?:${FROM} )?${ATTENDS} (?:(?:også|desuden|i stedet) )?(${PUBLIC_ROLE}) (${NAME})`, 'u');
const ROLE_BEFORE = new RegExp(
  `(?<!\\p{L})(${PUBLIC_ROLE}) (${NAME})(?:,? (?:\\((\\p{Lu})\\),? ?)?(?:fra )?([\\p{L} -]{3,40} [Kk]ommune),?)? ${ATTENDS}`,
  'u',
);
const STANDS_IN = new RegExp(
  `(${NAME})(?: \\((\\p{Lu})\\))?(?:,? (?:fra )?([\\p{L} -]{3,40} [Kk]ommune),?)? ${ATTENDS} (?:som (?:stedfortræder|suppleant|vikar)|i stedet) for (${NAME})`,
  'u',
);

/** Those whom a decision's text alone names as present, with an elected role or as somebody's substitute. */
export function findMentioned(
  decisions: readonly Section[],
  listed: readonly AttendanceFacts[],
  meeting: string,
): AttendanceFacts[] {
  const known = new Set(listed.map(({ name }) => personKey(name)));
  const found: AttendanceFacts[] = [];
  for (const paragraph of decisions.flatMap((section) => joinParagraphs(section.lines))) {
    for (const sentence of paragraph.text.slice(0, 20_000).split(/(?<=\.)\s+(?=\p{Lu})/u)) {
      const person = readSentence(sentence.slice(0, 600));
      if (!person || known.has(personKey(person.name))) continue;
      known.add(personKey(person.name));
      found.push(toAttendance({ ...person, line: lineWith(paragraph, person.name) }, meeting, false));
    }
  }
  return found;
}

/** Those whom only the items' lists of absentees name. Absent from the meeting is who is missing at every item that has one. */
export function findAbsent(
  items: readonly { item: AgendaItemFacts; absent: ListedPerson[] }[],
  listed: AttendanceFacts[],
  meeting: string,
): AttendanceFacts[] {
  const lists = items.filter(({ absent }) => absent.length > 0);
  const counts = new Map<string, { person: ListedPerson; count: number }>();
  for (const person of lists.flatMap(({ absent }) => absent)) {
    const known = counts.get(personKey(person.name));
    counts.set(personKey(person.name), { person: known?.person ?? person, count: (known?.count ?? 0) + 1 });
  }
  const found: AttendanceFacts[] = [];
  for (const [name, { person, count }] of counts) {
    const isAbsent = count === lists.length && lists.length * 2 >= items.length;
    const known = listed.find((one) => personKey(one.name) === name);
    if (known) known.absent ||= isAbsent;
    else found.push(toAttendance({ ...person, absent: isAbsent }, meeting, false));
  }
  return found;
}

function readSentence(sentence: string): Omit<ListedPerson, 'line'> | null {
  const person = { party: null, absent: false, substituteFor: null, missed: [] };
  const standsIn = STANDS_IN.exec(sentence);
  if (standsIn) {
    const [, name, party, organisation, other] = standsIn;
    const own = splitName(name!);
    const role = [...(own?.role ? [own.role.toLocaleLowerCase('da')] : []), `stedfortræder for ${other}`].join(', ');
    return {
      ...person,
      name: own?.name ?? name!,
      party: party ?? null,
      organisation: organisation ?? null,
      role,
      substituteFor: other!,
    };
  }
  const after = ROLE_AFTER.exec(sentence);
  if (after) return { ...person, name: after[3]!, role: after[2]!, organisation: after[1]?.trim() ?? null };
  const before = ROLE_BEFORE.exec(sentence);
  if (!before) return null;
  return {
    ...person,
    name: before[2]!,
    role: before[1]!.toLocaleLowerCase('da'),
    party: before[3] ?? null,
    organisation: before[4] ?? null,
  };
}
