import { findAmounts, type FoundAmount } from '../../../../kernel/danish/amounts.js';
import type { ReadItem } from './agenda-item.js';
import type { FundingGroupKind } from './funding-label.js';
import type { InitiativeMention } from './initiative-mention.js';
import { readInitiativeName } from './initiative-name.js';
import { readPeriodCell } from './initiative-period.js';
import { placeOf } from './lines.js';
import { lineOf, sentencesOf, type Sentence } from './sentences.js';
import type { SectionKind } from './section-heading.js';
import type { Table } from './table.js';

/** An initiative whose money a sentence states, as a row of a table would. */
export interface ProseGrant extends InitiativeMention {
  /** The amount as stated, whatever became of it; null where only the decision is told. */
  stated: FoundAmount | null;
  sentence: Sentence;
}

const NAME = '["”“»„]([^"”“»„«\\n]{2,100})["”“«]';
const IS_ABOUT = /klyngemid|klyngens? (?:\p{L}+ ){0,2}midler|fælles midler|sundhedsrådets (?:\p{L}+ ){0,2}midler/iu;
const BEFORE = new RegExp(`${NAME}[^,.;"”“»„«]{0,80}$`, 'u');
const AFTER = new RegExp(
  `^(?:,-)?[^.;"”“»„«]{0,60}? til (?:(?:projektet|initiativet|indsatsen|puljen|at [\\p{L} ]{3,40}) )?${NAME}`,
  'u',
);
const REFUSED =
  /afslag|afvist|afslået|(?:blev|er|kunne|kan) ikke (?:\p{L}+ )?(?:bevilget|godkendt|imødekom\p{L}*)|ikke imødekommet/iu;
const GRANTED =
  /bevil(?:get|ges|gede|ling)|tildel(?:t|es|te|ing)|godkend(?:t|te|es|er)|har fået|(?<!\p{L})fik(?!\p{L})|(?<!\p{L})får(?!\p{L})|afsat|støttet med/iu;
const APPLIED = /ansøg|(?<!\p{L})søg(?:er|te|t)(?!\p{L})/iu;
const PERIOD = /i (?:perioden|årene) (?:fra )?(.{4,40})|(?<!\p{L})(20\d\d ?[-–] ?20\d\d)/iu;
const TEXT: ReadonlySet<SectionKind> = new Set<SectionKind>(['SUMMARY', 'NARRATIVE', 'DECISION']);
const DECIDED: ReadonlySet<SectionKind> = new Set<SectionKind>(['DECISION']);
const ASKED: ReadonlySet<SectionKind> = new Set<SectionKind>(['RECOMMENDATION']);

/** Each sentence is a table of its own: two of them may name one initiative. */
function tableOfOne(): Table {
  return { caption: null, header: null, rows: [], lines: new Set(), isList: true };
}

/** The grants, refusals and applications that the sentences of an item about the cluster's money state of initiatives in quotes. */
export function readGrants(read: ReadItem, year: number): ProseGrant[] {
  const isAbout = IS_ABOUT.test(read.item.title) || read.lines.some(({ text }) => IS_ABOUT.test(text.slice(0, 5_000)));
  if (!isAbout) return [];
  return [
    ...sentencesOf(read.sections, TEXT).flatMap((sentence) =>
      readSentence(sentence, read, year, groupOf(sentence.text)),
    ),
    ...sentencesOf(read.sections, DECIDED).flatMap((sentence) => readVerdict(sentence, read)),
    ...sentencesOf(read.sections, ASKED).flatMap((sentence) =>
      readSentence(sentence, read, year, GRANTED.test(sentence.text) ? 'RECOMMENDED' : null),
    ),
  ];
}

function groupOf(sentence: string): FundingGroupKind | null {
  if (REFUSED.test(sentence)) return 'REFUSED';
  if (GRANTED.test(sentence) && !/forventes|skal|kan blive|foreslås|indstilles|anbefales/iu.test(sentence))
    return 'COMMITTED';
  return APPLIED.test(sentence) ? 'APPLIED' : null;
}

function readSentence(
  sentence: Sentence,
  { item }: ReadItem,
  year: number,
  group: FundingGroupKind | null,
): ProseGrant[] {
  if (group === null) return [];
  const text = sentence.text.slice(0, 1_000);
  const amounts = findAmounts(text);
  return amounts.flatMap((stated, index) => {
    const previous = amounts[index - 1];
    const before = text.slice(previous ? previous.index + previous.text.length : 0, stated.index);
    const after = text.slice(stated.index + stated.text.length, amounts[index + 1]?.index);
    const words = BEFORE.exec(before)?.[1] ?? AFTER.exec(after)?.[1];
    if (words === undefined) return [];
    const period = PERIOD.exec(after);
    const line = lineOf(sentence, words);
    return [
      {
        ...readInitiativeName(words),
        ...{ table: tableOfOne(), itemId: item.id, line, statusText: null, group, municipalities: '' },
        amountOere: group === 'COMMITTED' || group === 'RECOMMENDED' ? stated.oere : null,
        period: period ? readPeriodCell((period[1] ?? period[2])!, year) : null,
        place: placeOf(line, words),
        ...{ stated, sentence },
      },
    ];
  });
}

const VERDICT = new RegExp(
  `^(?:[-–•*] ?)?(?:(?:[Pp]rojektet|[Ii]nitiativet|[Aa]nsøgningen (?:fra|om|til|vedr\\.)) )?${NAME}([^.;"”“»„]{3,80})$`,
  'u',
);

/** "»X« bevilges ikke.": what a decision makes of an initiative without its amount. */
function readVerdict(sentence: Sentence, { item }: ReadItem): ProseGrant[] {
  const [, words, verdict] = VERDICT.exec(sentence.text.slice(0, 400).replace(/\.$/, '')) ?? [];
  if (words === undefined || findAmounts(verdict!).length > 0) return [];
  const isRefused = REFUSED.test(verdict!) || /(?:bevilges|godkendes|imødekommes|støttes) ikke/iu.test(verdict!);
  if (!isRefused && !/(?:bevilget|godkendt|imødekommet|godkendes|imødekommes)$/iu.test(verdict!)) return [];
  const line = lineOf(sentence, words);
  return [
    {
      ...readInitiativeName(words),
      ...{ table: tableOfOne(), itemId: item.id, line, statusText: null, municipalities: '', amountOere: null },
      group: isRefused ? 'REFUSED' : 'COMMITTED',
      ...{ period: null, place: placeOf(line, words), stated: null, sentence },
    },
  ];
}
