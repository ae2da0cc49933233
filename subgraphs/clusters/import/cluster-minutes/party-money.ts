import { findAmounts, isApproximate } from '../../../../kernel/danish/amounts.js';
import type { Place } from '../../../../kernel/import/reading.js';
import { findMunicipalitiesIn, municipalityByCode } from '../../../../kernel/reference/municipalities.js';
import type { ContributionPeriod } from './facts.js';
import { placeOf } from './lines.js';
import { joinParagraphs, lineWith, type Paragraph } from './paragraphs.js';
import { isParty, municipalityOf } from './party.js';
import type { Section } from './section.js';

/** Money that an item's text gives a party, or that a party adds of its own. */
export interface PartyMoney {
  kind: 'ALLOCATION' | 'CONTRIBUTION';
  party: string;
  municipalityCode: string | null;
  amountOere: number;
  period: ContributionPeriod | null;
  estimated: boolean;
  purpose: string | null;
  place: Place;
}

const OWN = /egenfinansier|medfinansier|selvfinansier|bidrag|egne midler|egen betaling|egenbetaling|finansierer selv/iu;
const GIVEN = /tildel|bevilg|modtag|(?<!\p{L})får(?!\p{L})|klyngemid|klyngens (?:fælles )?midler/iu;
const NOT_GIVEN = /ansøg|søger|afslag|ikke imødekom|afvis/iu;
const YEARLY = /pr\.? ?år|årlig|om året|hvert år|per år/iu;
const FIRST_YEAR = /(?:det |i )?første år|1\. år|år 1(?!\d)|opstartsår/iu;
const ONCE = /engangs|én gang|en gang for alle/iu;
const LABELLED = /^(?:[-–•*] ?)?([^:]{2,60}): +(.+)$/su;

/** The money of parties in the text of an agenda item: under a heading that is a party, after "Party:", or in prose. */
export function readPartyMoney(sections: readonly Section[]): PartyMoney[] {
  return sections
    .filter(({ kind }) => kind === 'NARRATIVE')
    .flatMap((section) => {
      const isOfOneParty = isParty(section.heading);
      return joinParagraphs(section.lines).flatMap((paragraph) => {
        if (isOfOneParty) return readOfParty(paragraph, paragraph.text, section.heading);
        const [, label, rest] = LABELLED.exec(paragraph.text.slice(0, 2_000)) ?? [];
        return label && isParty(label) ? readOfParty(paragraph, rest!, label) : readProse(paragraph);
      });
    });
}

/** The period an amount is for, from the words after it. */
export function periodIn(words: string): ContributionPeriod | null {
  if (FIRST_YEAR.test(words)) return 'FIRST_YEAR';
  if (YEARLY.test(words)) return 'YEARLY';
  return ONCE.test(words) ? 'ONCE' : null;
}

function readOfParty(paragraph: Paragraph, text: string, party: string): PartyMoney[] {
  const money: PartyMoney[] = [];
  for (const { before, after, ...amount } of amountsIn(text)) {
    const kind = kindOf(before) ?? kindOf(after);
    if (kind !== null && !NOT_GIVEN.test(before))
      money.push({
        kind,
        party,
        ...describe(amount, before, after, paragraph),
        municipalityCode: municipalityOf(party),
      });
  }
  return money;
}

/** "X Kommune tildeles 100.000 kr., mens Y Kommune får 50.000 kr."; "100.000 kr. til X Kommune". */
function readProse(paragraph: Paragraph): PartyMoney[] {
  const money: PartyMoney[] = [];
  for (const sentence of paragraph.text.slice(0, 20_000).split(/(?<=\.)\s+(?=\p{Lu})/u)) {
    const given = kindOf(sentence);
    if (given === null || NOT_GIVEN.test(sentence)) continue;
    for (const { before, after, ...amount } of amountsIn(sentence)) {
      const follows = /^ (?:af [\p{L} ]{3,40} )?til (?=\p{Lu})/u.exec(after);
      const following = follows
        ? findMunicipalitiesIn(after).find(({ index }) => index === follows[0].length)
        : undefined;
      const mention = following ?? findMunicipalitiesIn(before).at(-1);
      if (!mention) continue;
      const isWhole = /kommune$/iu.test(mention.text);
      const party = isWhole ? mention.text : `${municipalityByCode(mention.code)!.name} Kommune`;
      money.push({
        kind: kindOf(before) ?? given,
        party,
        ...describe(amount, before, after, paragraph),
        municipalityCode: mention.code,
      });
    }
  }
  return money;
}

interface AmountBetween {
  oere: number;
  text: string;
  approximate: boolean;
  /** From the amount before, and to the next one. */
  before: string;
  after: string;
}

function amountsIn(text: string): AmountBetween[] {
  const amounts = findAmounts(text.slice(0, 5_000));
  return amounts.map((amount, index) => {
    const previous = amounts[index - 1];
    const before = text.slice(previous ? previous.index + previous.text.length : 0, amount.index);
    return { ...amount, before, after: text.slice(amount.index + amount.text.length, amounts[index + 1]?.index) };
  });
}

function describe(
  amount: Pick<AmountBetween, 'oere' | 'text' | 'approximate'>,
  before: string,
  after: string,
  paragraph: Paragraph,
): Pick<PartyMoney, 'amountOere' | 'period' | 'estimated' | 'purpose' | 'place'> {
  return {
    amountOere: amount.oere,
    period: periodIn(after.split(/(?<=\p{L}{2}\.) (?=\p{Lu})/u, 1)[0]!) ?? periodIn(before),
    estimated: amount.approximate || isApproximate(before) || /forvente/iu.test(before),
    purpose: purposeIn(after),
    place: placeOf(lineWith(paragraph, amount.text), amount.text),
  };
}

function kindOf(words: string): PartyMoney['kind'] | null {
  if (OWN.test(words)) return 'CONTRIBUTION';
  return GIVEN.test(words) ? 'ALLOCATION' : null;
}

/** What the money is for: "Dækker udgifter til …", "til indkøb af …". */
function purposeIn(after: string): string | null {
  const words = /dækker (.{3,300})|(?<!\p{L})til (.{3,300})/isu.exec(after.slice(0, 600));
  const purpose = (words?.[1] ?? words?.[2])?.split(/(?<=\p{L}{2})\.(?: (?=\p{Lu})|$)/u, 1)[0];
  return purpose?.replace(/,? (?:pr\.? år|årligt|om året|det første år)[.]?$/iu, '').replace(/[\s.,;]+$/, '') || null;
}
