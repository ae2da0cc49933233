import type { Line } from './lines.js';
import { isOrganisation } from './party.js';
import {
  classifyToken,
  INSTEAD,
  missedItems,
  splitName,
  substitutedName,
  tokensOf,
  type PersonToken,
} from './person-token.js';

/** Somebody in a list of attendees or absentees. */
export interface ListedPerson {
  name: string;
  role: string | null;
  organisation: string | null;
  party: string | null;
  absent: boolean;
  /** For whom they stand in. */
  substituteFor: string | null;
  /** Numbers of the agenda items that the list says they missed. */
  missed: number[];
  line: Line;
}

/** A list of people as read, and the lines some part of which was not understood. */
export interface PersonList {
  persons: ListedPerson[];
  unread: Line[];
}

const KNOWN_SHORT = /^(?:PLO|KL|DR|RM|RN|RSJ|RSD|RH)$/;

/**
 * Reads "Name, affiliation, Name, affiliation (Fravær)", one person a line, or groups under an organisation. `absent` is
 * what the list says of everybody in it.
 */
export function readPersons(lines: readonly Line[], absent: boolean): PersonList {
  const persons: ListedPerson[] = [];
  const unread = new Set<Line>();
  let group: string | null = null;
  let pending: { role: string; line: Line | null } | null = null;
  let isAbsent = absent;
  for (const part of joinCutNames(lines)) {
    const person = persons.at(-1);
    const isInstead = part.text.startsWith(INSTEAD) && person !== undefined;
    const token = { ...part, text: part.text.replace(INSTEAD, '') };
    switch (classifyToken(token.text)) {
      case 'NAME': {
        const { role, name, rest } = splitName(token.text)!;
        const organisation = rest !== null && rest.length > 1 ? rest : group;
        const party = rest?.length === 1 ? rest : null;
        const ahead = pending && (pending.line === null || pending.line === token.line) ? pending.role : null;
        persons.push({
          name,
          role: isInstead ? `suppleant for ${person.name}` : (ahead ?? role),
          organisation,
          party,
          absent: isAbsent && !isInstead,
          substituteFor: isInstead ? person.name : null,
          missed: [],
          line: token.line,
        });
        break;
      }
      case 'ORGANISATION':
        // Initials before an affiliation are somebody who cannot be named.
        if (
          /^\p{Lu}{2,3}$/u.test(token.text) &&
          !KNOWN_SHORT.test(token.text) &&
          !token.isHeading &&
          !token.isAlone &&
          person?.line !== token.line
        ) {
          unread.add(token.line);
          break;
        }
        if (token.isHeading || (token.isAlone && (!person || person.organisation !== null))) group = token.text;
        else if (person)
          person.organisation =
            person.organisation === null || person.organisation === group
              ? token.text
              : `${person.organisation}, ${token.text}`;
        else group = token.text;
        break;
      case 'ROLE':
        // "Formand: X" is about one line, "Formænd:" about those that follow.
        if (token.isHeading || !person) pending = { role: token.text, line: token.isAlone ? null : token.line };
        else person.role = person.role === null ? token.text : `${person.role}, ${token.text}`;
        break;
      case 'PARTY':
        if (person) person.party = token.text;
        break;
      case 'MISSED':
        if (person) person.missed.push(...missedItems(token.text));
        break;
      case 'ABSENT':
        if (token.isHeading) isAbsent = true;
        else if (person) person.absent = true;
        break;
      case 'SUBSTITUTE':
        if (person) {
          person.substituteFor = substitutedName(token.text);
          person.role = person.role === null ? token.text : `${person.role}, ${token.text}`;
        }
        break;
      case 'UNKNOWN':
        if (token.isHeading) group = pending = null;
        else unread.add(token.line);
        break;
      default:
        break;
    }
  }
  return { persons, unread: [...unread] };
}

/** The parts of a list, with names and organisations whole that the end of a line has cut in two. */
function joinCutNames(lines: readonly Line[]): PersonToken[] {
  const joined: PersonToken[] = [];
  let isOpen = false;
  for (const line of lines) {
    const tokens = tokensOf(line);
    const [first] = tokens;
    const last = joined.at(-1);
    if (isOpen && first && last && isCut(last, first)) {
      last.text = `${last.text} ${first.text}`;
      last.isAlone = false;
      tokens.shift();
    }
    joined.push(...tokens);
    isOpen = !/[,;:)]$/.test(line.text);
  }
  return joined;
}

function isCut(before: PersonToken, after: PersonToken): boolean {
  if (/^kommune(?!\p{L})/iu.test(after.text)) return true;
  const isWord = (text: string): boolean =>
    /^\p{Lu}[\p{L}.-]+$/u.test(text) && !isOrganisation(text) && classifyToken(text) === 'UNKNOWN';
  if (isWord(after.text)) return isWord(before.text) || classifyToken(before.text) === 'NAME';
  return isWord(before.text) && classifyToken(after.text) === 'NAME';
}
