/**
 * What a section of a case is to the reader. CASE: what is said of the plan, read for facts. ASIDE: nothing about the plan,
 * passed over by name. ABSENCE: names of members, never kept.
 */
export type Section = 'CASE' | 'ASIDE' | 'ABSENCE';

const ABSENCE =
  /^(?:fraværende|afbud|ikke til ?stede|mødedeltagere|deltagere|tilstede(?:værende)?|medlemmer|inhabil)(?!\p{L})/iu;

const ASIDE = new RegExp(
  '^(?:sagsgang|sagens gang|behandlingsplan|beslutningsplan|indstilling|forvaltningen indstiller|administrationen indstiller|bilag|' +
    'lovgrundlag|retsgrundlag|hjemmel|økonomi|finansiering|personale|organisatoriske|borgerrettede|bæredygtighed|klima|miljø|ligestilling|' +
    'handicap|kommunikation|information|konsekvenser|tidligere (?:behandling|beslutning)|beslutningskompetence|beslutningstema|' +
    'beslutning(?:er)? tidligere|inddragelse|delegation|sagsid|acadre|underskrift|supplerende|åben sag|lukket sag|sagsaktører)',
  'iu',
);

const CASE = new RegExp(
  '^(?:sagsfremstilling|sagsbeskrivelse|resum[eé]|baggrund|indledning|redegørelse|vurdering|sammenhæng|sundhed|høring|hørings|proces|' +
    'videre proces|det videre forløb|tidsplan|formål|vision|indhold|mål(?!gruppe)|målsætning|hovedpunkter|forvaltningens|administrationens|' +
    'opfølgning|implementering|ikrafttræd|politiske? |om |den nye |ny )',
  'iu',
);

/** Words that make any heading one about the plan. */
const ABOUT_PLAN = /praksisplan|almen praksis|læge|tema|indsats|fokusområde|pejlemærke|målsætning|høring/iu;

/**
 * The section a heading opens; null where it is not known. `onlyNamed` leaves out headings that are known by a word about
 * the plan alone: within a decision such a line belongs to it.
 */
export function sectionOf(heading: string, onlyNamed: boolean): Section | null {
  const words = heading.replace(/[:.]$/, '').replace(/^\d{1,2}\.? /, '');
  if (words.length > 100) return null;
  if (ABSENCE.test(words)) return 'ABSENCE';
  if (ASIDE.test(words)) return 'ASIDE';
  return CASE.test(words) || (!onlyNamed && ABOUT_PLAN.test(words)) ? 'CASE' : null;
}
