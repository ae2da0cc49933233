import { foldText } from '../../../../kernel/danish/text.js';
import type { ReadItem } from './agenda-item.js';
import type { InitiativeStatus } from './facts.js';
import { isNamedIn } from './initiative-name.js';
import { sentencesOf } from './sentences.js';
import type { SectionKind } from './section-heading.js';

const NOT_YET = /(?<!\p{L})(?:forventes?|forventet|skal|planlagt|endnu ikke|afventer|når|inden)(?!\p{L})/iu;

/** In this order: the first that fits says how far it is. */
const STATUSES = (
  [
    [
      'REFUSED',
      /ikke (?:blev )?(?:godkendt|imødekommet|bevilget|støttet)|afvist|afslag|afslået|bortfaldet|trukket tilbage/iu,
    ],
    [
      'IN_OPERATION',
      /(?:nu |er |sat |overgået til |gået |fortsat )i (?:fast |almindelig )?drift|^i drift|driftsat|implementeret i (?:alle|kommunen|driften)/iu,
    ],
    [
      'STARTING',
      /under opstart|opstartes|(?:er ved|klar til|afventer) (?:at starte|opstart)|(?:påbegyndes|igangsættes|starter|begynder)|forventes (?:igangsat|opstartet|påbegyndt)|(?:ikke|endnu ikke) (?:igangsat|startet|påbegyndt)|^opstart/iu,
    ],
    [
      'RUNNING',
      /(?:fortsætter|fortsat (?:kurser|i gang|aktiv)|afvikles fortsat|afvikles (?:løbende|fortsat)|i gang(?!sæt)|pågår|kører|løber (?:til|frem|indtil)|løbende|igangværende|forventes (?:afsluttet|færdig))/iu,
    ],
    ['COMPLETED', /(?:afsluttet|færdig|gennemført|afholdt|afviklet|evalueret|ophørt|udløbet)/iu],
    ['RUNNING', /igangsat|iværksat|opstartet|startet|påbegyndt|afvikles|aktiv/iu],
    [
      'PROPOSED',
      /til (?:politisk )?(?:godkendelse|beslutning|behandling|drøftelse)|ansøgt|ansøgning|søgt om|foreslå(?:et|s)|anbefal(?:et|es)|indstill(?:et|es)|under (?:behandling|udarbejdelse)|forslag/iu,
    ],
    ['APPROVED', /godkendt|bevilget|vedtaget|bevilling|tildelt|afsat/iu],
  ] satisfies [InitiativeStatus, RegExp][]
).map(([status, { source }]) => [status, new RegExp(`(?<!\\p{L})(?:${source})`, 'iu')] as const);

/** How far an initiative is, from the words of its status; UNKNOWN where none of them says it. */
export function readStatus(text: string): InitiativeStatus {
  const present = text.slice(0, 5_000);
  for (const [status, pattern] of STATUSES) {
    const match = pattern.exec(present);
    if (!match) continue;
    const clause = present.slice(0, match.index).split(/[.,;]/).at(-1)!;
    const isAhead = NOT_YET.test(clause);
    if (isAhead && (status === 'COMPLETED' || status === 'IN_OPERATION')) continue;
    return status;
  }
  return 'UNKNOWN';
}

const TOLD: ReadonlySet<InitiativeStatus> = new Set<InitiativeStatus>([
  'STARTING',
  'RUNNING',
  'COMPLETED',
  'IN_OPERATION',
]);
const TEXT: ReadonlySet<SectionKind> = new Set<SectionKind>(['SUMMARY', 'NARRATIVE']);

/** The sentence of an item named after an initiative that says how far it is ("Projektet er nu afsluttet."); null where none does. */
export function findStatusText(name: string, items: readonly ReadItem[]): string | null {
  const folded = foldText(name);
  for (const { item, sections } of items.filter((read) => isNamedIn(name, read.item.title))) {
    if (item.closed) continue;
    const told = sentencesOf(sections, TEXT).find(({ text }) => {
      const isAbout =
        /^(?:projektet|initiativet|indsatsen)(?!\p{L})/iu.test(text) ||
        foldText(text.slice(0, 300).replace(/["”“»«„]/gu, '')).startsWith(folded);
      return (
        isAbout &&
        text.length <= 400 &&
        (TOLD.has(readStatus(text)) || /(?<!\p{L})(?:løber|varer|gennemføres) (?:fra|i)(?!\p{L}).*20\d\d/iu.test(text))
      );
    });
    if (told) return told.text;
  }
  return null;
}
