import { findFrequencies, type FoundFrequency } from '../../../../kernel/danish/frequencies.js';
import { bareEventOf, COMMITTEE, subjectOf } from './subject.js';

/** How often a text says that something takes place. */
export interface Occasion {
  /** What takes place, as written. */
  event: string;
  /** See `subjectOf`. */
  subject: string;
  perYear: number;
  /** The words that say how often. */
  text: string;
}

/** A word of a sentence that names an event. */
interface EventWord {
  text: string;
  index: number;
  /** Null: it says only that there is one. */
  subject: string | null;
}

const WORD = new RegExp(`(?:møder? i (?:det )?)?(?:${COMMITTEE})(?:[ -]møde\\p{L}{0,4})?|\\p{L}[\\p{L}-]{2,60}`, 'giu');
const SENTENCE_END = /[.!?:;]\s|\n|\s[-–•*]\s/u;
/** Where the sentence turns to something else. */
const TURN = /,| (?:og|samt|mens|men|hvor|hvorefter) /u;
const LAST_TURN = /.* (?:og|samt|mens|men|hvorefter) /su;
const FARTHEST = 120;
/** What stands after one of these is when or beside what, not what takes place. */
const APART = 'udover|ud over|foruden|efter|før|mellem|i stedet for';
const GOVERNING = 'inden|ved|om|for|fra|mod|under|af|med';
const BESIDE = new RegExp(`(?:^| )(?:(?:${APART})(?: [\\p{L}\\d]+){0,2}|(?:${GOVERNING}|til)(?: \\p{L}+)?) $`, 'iu');
const BESIDE_OR_AT = new RegExp(
  `(?:^| )(?:(?:${APART})(?: [\\p{L}\\d]+){0,2}|(?:${GOVERNING}|på|i)(?: \\p{L}+)?) $`,
  'iu',
);
const TOWARDS = /(?:^| )til(?: \p{L}+)? $/iu;
const INVITES = /inviter|indby|indkald/iu;
const ROUGH = /(?:ca\.?|cirka|omkring|mindst|minimum|min\.|op til|højst|maks\.?|typisk|normalt) $/iu;
/** Plans, wishes and former times are no statement of how often something takes place. */
const NOT_NOW = /tidligere|hidtil|ønske|overvej|foresl|forslag|aflyst|erstatte/iu;
const SAYS_ONCE = /^(?:halv)?årlige$/iu;

/** What a text says takes place so and so often, where it is clear what: a doubtful one is left out. */
export function findOccasions(text: string): Occasion[] {
  return findFrequencies(text).flatMap((frequency) => {
    const event = findEvent(text, frequency);
    return event?.subject == null
      ? []
      : [{ event: event.text, subject: event.subject, perYear: frequency.perYear, text: frequency.text }];
  });
}

/** What a measure's frequency is of: what its description says takes place that often, else an event in its name. */
export function findMeasureEvent(name: string, description: string | null, perYear: number): string | null {
  const told = findOccasions(description ?? '').find((occasion) => occasion.perYear === perYear);
  return told?.event ?? eventsIn(name).find(({ subject }) => subject !== null)?.text ?? null;
}

/** The event a frequency is of; null where the sentence does not make it clear. */
function findEvent(text: string, { index, text: words }: FoundFrequency): EventWord | null {
  const end = index + words.length;
  const lead = text.slice(Math.max(0, index - FARTHEST), index);
  const before = lead.split(SENTENCE_END).at(-1)!;
  const rest = text.slice(end, end + FARTHEST).split(SENTENCE_END, 1)[0]!;
  if (ROUGH.test(lead) || NOT_NOW.test(before + words + rest)) return null;
  // "de årlige møder" gives no number.
  if (SAYS_ONCE.test(words) && !/(?:^| )de[nt] $/iu.test(before)) return null;
  const after = rest.slice(0, TURN.exec(rest)?.index);
  const [named] = [...eventsIn(words), ...eventsIn(after).filter((event) => isMeantAfter(after, event, before + rest))];
  if (named && named.subject !== null) return named;
  const clause = before.replace(LAST_TURN, '');
  const earlier = eventsIn(clause).filter((event) => !BESIDE.test(clause.slice(0, event.index)));
  const last = earlier.at(-1) ?? null;
  if (!named) return last;
  // "KLU-møderne holdes med fire årlige møder": the same kind of event, named before.
  const kind = bareEventOf(named.text)!;
  return earlier.findLast((event) => event.subject !== null && event.text.toLowerCase().includes(kind)) ?? null;
}

function isMeantAfter(after: string, { index }: EventWord, sentence: string): boolean {
  const lead = after.slice(0, index);
  return !BESIDE_OR_AT.test(lead) && (!TOWARDS.test(lead) || INVITES.test(sentence));
}

function eventsIn(text: string): EventWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const subject = subjectOf(word);
    return subject === null && bareEventOf(word) === null ? [] : [{ text: word, index, subject }];
  });
}
