/**
 * What a section of a case is to the reader. CASE: what is said of the plan, read for facts. ASIDE: nothing about the plan,
 * passed over by name. LISTING: the same, of lines that may look like
 * headings. ROUTE: the bodies the
 * case passes and when, which are no decisions yet. ABSENCE: names of members, never kept.
 */
export type Section = 'CASE' | 'ASIDE' | 'LISTING' | 'ROUTE' | 'ABSENCE';

const ROUTE =
  /^(?:sagsgang|sagens gang|sagsforløb|behandlingsplan|beslutningsplan|(?:videre )?sagsbehandling)(?!\p{L})/iu;

const ABSENCE =
  /^(?:fraværende|afbud|ikke til ?stede|mødedeltagere|deltagere|tilstede(?:værende)?|medlemmer|inhabil)(?!\p{L})/iu;

const ASIDE = new RegExp(
  '^(?:indstilling|forvaltningen indstiller|administrationen indstiller|' +
    'lovgrundlag|retsgrundlag|hjemmel|økonomi|finansiering|personale|organisatoriske|borgerrettede|bæredygtighed|klima|miljø|ligestilling|' +
    'handicap|kommunikation|information|konsekvenser|tidligere (?:behandling|beslutning)|beslutningskompetence|(?:beslutnings)?historik|kompetence|faktaboks|beslutningstema|' +
    'beslutning(?:er)? tidligere|inddragelse|delegation|sagsid|acadre|underskrift|åben sag|lukket sag)',
  'iu',
);

const LISTING = /^(?:bilag|supplerende|sagsaktører|links?|læs mere)(?!\p{L}*plan)/iu;

const CASE = new RegExp(
  '^(?:sagsfremstilling|sagsbeskrivelse|(?:hvad|det) (?:handler|drejer|går)|sagen |beskrivelse|sagens? |kort (?:om|fortalt)|resum[eé]|baggrund|indledning|redegørelse|vurdering|sammenhæng|sundhed(?![\\p{L}-])|høring|hørings|proces|' +
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
  if (ROUTE.test(words)) return 'ROUTE';
  if (LISTING.test(words)) return 'LISTING';
  if (ASIDE.test(words)) return 'ASIDE';
  return CASE.test(words) || (!onlyNamed && ABOUT_PLAN.test(words)) ? 'CASE' : null;
}
