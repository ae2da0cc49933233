import { findAmounts } from '../../../../kernel/danish/amounts.js';
import type { Place } from '../../../../kernel/import/reading.js';
import type { ReadItem } from './agenda-item.js';
import type { FundingLineKind } from './facts.js';
import { placeOf } from './lines.js';
import { lineOf, sentencesOf } from './sentences.js';
import type { SectionKind } from './section-heading.js';

/** One sum of the cluster's money that a sentence states. */
export interface FundingStatement {
  kind: FundingLineKind;
  /** The words that say what the amount is. */
  label: string;
  amountOere: number;
  /** The year it is for; null where none is named. */
  year: string | null;
  approximate: boolean;
  /** The whole sentence. */
  sentence: string;
  place: Place;
}

/** Titles of items on the cluster's money. */
export const MONEY_TITLE = /økonomi|midler|budget|regnskab|ramme/iu;
export const IS_ABOUT_MONEY =
  /klyngemid|klyngens? (?:\p{L}+ ){0,2}midler|fælles midler|(?:klyngens|sundhedsrådets) (?:økonomi|ramme|budget)/iu;
/** Money of others, which minutes mention to explain. */
export const OF_OTHERS =
  /(?<!\p{L})(?:staten|finanslov\p{L}*|landsplan|nationalt?|regeringen|ministeri\p{L}*|mia\.?|milliard\p{L}*|kommunernes|regionens|hver kommune)(?!\p{L})/iu;
const RECEIVED =
  /((?:(?:sundheds)?klynge\p{L}*|sundhedsråd\p{L}*|der er|rammen|puljen|midlerne)(?: \p{L}+){0,4}? ?(?:har (?:\p{L}+ )?fået|fik|får|er tildelt|blev tildelt|tildelt|tildeles|har modtaget|modtog|modtager|råder over|udgør|udgjorde|er på|var på)|(?:klyngens|sundhedsrådets) (?:samlede )?(?:midler|budget|ramme|pulje)(?: (?:for|i) 20\d\d(?: ?[-–] ?20\d\d)?)? (?:er på|var på|er|var|udgør|udgjorde|lyder på))(?: (?:tildelt|stillet til rådighed|i alt|samlet|en ramme på|en pulje på|(?:i|for) (?:(?:perioden|årene|år) )?20\d\d(?: ?[-–] ?20\d\d)?))*(?: ca\.?)?\s*$/iu;
const GRANTED_AFTER =
  /^,?\s*(?:kr\.? )?(?:(?:er|blev|var) )?(?:(?:allerede|nu|foreløbigt?|indtil videre) )?(disponeret|bevilget|udmøntet|fordelt|reserveret|bundet)(?! (?:fra|af) | til (?!(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|\d+|de|flere|fælles|igangværende|klyngens) ))/iu;
const GRANTED_BEFORE =
  /(?:heraf|hvoraf|der er|er)(?: der)?(?: \p{L}+){0,2} (disponeret|bevilget|udmøntet|fordelt)(?: (?:for|i alt|samlet|ca\.?))*\s*$/iu;
const LEFT_BEFORE =
  /((?:rest(?:erer|en er|en udgør|erende (?:midler|beløb)(?: (?:er|udgør|på))?)|tilbage (?:er|står)|der er fortsat|ufordelt er))(?: (?:der|på|nu|fortsat|herefter|i alt|ca\.?))*\s*$/iu;
const LEFT_AFTER =
  /^,?\s*(?:(?:er|står) )?(?:(?:nu|fortsat|stadig|endnu) )?(tilbage|til rådighed|i rest|ufordelt|udisponeret|ikke (?:er |blevet )?(?:disponeret|fordelt|bevilget|anvendt))(?! (?:til|fra) )/iu;
const TEXT: ReadonlySet<SectionKind> = new Set<SectionKind>(['SUMMARY', 'NARRATIVE', 'DECISION']);

/** What an item's sentences say that the cluster was given, has granted and has left. */
export function readFundingStatements(read: ReadItem): FundingStatement[] {
  return sentencesOf(read.sections, TEXT).flatMap((sentence) => {
    const text = sentence.text.slice(0, 1_000);
    const amounts = findAmounts(text);
    let last: Pick<FundingStatement, 'kind' | 'label'> | null = null;
    return amounts.flatMap((amount, index) => {
      const previous = amounts[index - 1];
      const from = previous ? previous.index + previous.text.length : 0;
      const before = text.slice(from, amount.index).replace(/(?<!\p{L})ca\.$/iu, '');
      const after = text.slice(amount.index + amount.text.length, amounts[index + 1]?.index);
      // "… fik 1 mio. kr. i 2024 og 2 mio. kr. i 2025": the second goes with the first.
      const goesOn = /^ i 20\d\d(?:,| og| samt| og med)? $/u.test(before) && /^ i 20\d\d/u.test(after);
      const known: typeof last = OF_OTHERS.test(text) ? null : (statementIn(before, after) ?? (goesOn ? last : null));
      last = known;
      if (!known) return [];
      const [year = null] = /(?<!\d)20\d\d(?!\d)/.exec(after) ?? /(?<!\d)20\d\d(?!\d)/.exec(before) ?? [];
      const place = placeOf(lineOf(sentence, amount.text), amount.text.trim());
      return [
        { ...known, amountOere: amount.oere, year, approximate: amount.approximate, sentence: sentence.text, place },
      ];
    });
  });
}

function statementIn(before: string, after: string): Pick<FundingStatement, 'kind' | 'label'> | null {
  const granted = GRANTED_AFTER.exec(after) ?? (isForSomething(after) ? null : GRANTED_BEFORE.exec(before));
  if (granted) return { kind: 'SUBTOTAL', label: granted[1]! };
  const left = LEFT_AFTER.exec(after) ?? LEFT_BEFORE.exec(before);
  if (left) return { kind: 'REMAINING', label: left[1]! };
  const received = RECEIVED.exec(before.split(/[,;]/).at(-1)!);
  // "… fik 500.000 kr. til projekt X" is money for one thing, "… fra Y" money of somebody else's.
  return received && !isForSomething(after) ? { kind: 'ALLOCATION', label: received[1]!.trim() } : null;
}

function isForSomething(after: string): boolean {
  return /^(?:,-)?[^,.;]{0,60}?(?<!\p{L})(?:til(?! rådighed| fordeling| fælles| klynge| disposition)|fra(?! 20| klynge| staten))(?!\p{L})/iu.test(
    after,
  );
}
