/** What a heading of an action plan opens. MEASURES: the part with the measures. ASIDE: something else, by name. */
export type HeadingKind = 'MEASURES' | 'ASIDE';

const MEASURES = /(?<!\p{L})(?:tiltag|indsatser|indsatsområder|aktiviteter|initiativer|handlinger)(?!\p{L})/iu;
const ASIDE = new RegExp(
  '^(?:formål|baggrund|indledning|forord|vision|mål|målsætning|målgruppe|strategi|organisering|økonomi|finansiering|budget|udgifter|' +
    'opfølgning|evaluering|monitorering|tidsplan|tidshorisont|proces|kontakt|kontaktoplysninger|bilag|kilder|noter|fakta|status|ansvar|' +
    'ansvarsfordeling|godkendelse|underskrift|læs mere|indhold|indholdsfortegnelse|lovgrundlag|rammer|periode|planperiode|sammenhæng|' +
    'plan for (?:opfølgning|evaluering)|den videre proces|videre proces|det videre arbejde|lægedækning i dag|den nuværende situation|situationen i dag|udfordringer?)(?:er|en|et|erne)?(?!\\p{L})',
  'iu',
);

/** What a heading opens; null for any other heading, which in the measures' part is a measure's name. */
export function headingKindOf(text: string): HeadingKind | null {
  const words = text.replace(/^\d{1,2}(?:\.\d{1,2})*[.)]? /, '');
  if (ASIDE.test(words)) return 'ASIDE';
  return MEASURES.test(words) ? 'MEASURES' : null;
}

/** "Tiltag 1: Introdage for nye læger" names a measure wherever it stands. */
const NUMBERED_MEASURE =
  /^(?:tiltag|indsats|initiativ|aktivitet|handling)(?: nr\.?)? ?\d{1,2}(?:\.\d{1,2})? ?[.:)–-] ?(\S.*)$/iu;

/** The name in a measure's numbered title; null where a text is none. */
export function readNumberedName(text: string): string | null {
  return text.length <= 200 ? (NUMBERED_MEASURE.exec(text)?.[1] ?? null) : null;
}

/** "Indsatsområde 2: Fastholdelse" heads several measures, each with a heading of its own. */
const AREA = /^(?:indsatsområde|fokusområde|indsatsspor|spor|tema|område) ?(?:\d{1,2}|[A-H]) ?[.:)–-] ?(\S.*)$/iu;

/** The name of the area that a heading opens; null where it opens none. */
export function readAreaName(text: string): string | null {
  return text.length <= 150 ? (AREA.exec(text)?.[1] ?? null) : null;
}

/** A heading's words without the number of its section: "2.1 Dialogmøder". */
export function dropSectionNumber(text: string): string {
  return text.replace(/^\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+(?=\p{L})/u, '');
}
