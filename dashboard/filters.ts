export type Language = 'da' | 'en';

/** What the reader has chosen. It stands in the address, so that a view can be sent on; null: not chosen. */
export interface Filters {
  /** Region code. `all`: the whole country. */
  region: string | null;
  /** Slug of a cluster or council. */
  cluster: string | null;
  year: number | null;
  /** Slug of a theme. */
  theme: string | null;
  /** The day asked about, `yyyy-mm-dd`. */
  asOf: string | null;
  /** What colours and numbers the tiles. */
  measure: string | null;
  /** Code of the municipality whose topics are open. */
  municipality: string | null;
  /** Kind of a document's issues, in lower case with hyphens. */
  kind: string | null;
  severity: string | null;
  /** Id of the document whose issues are shown. */
  document: string | null;
  /** What is searched for. */
  search: string | null;
  language: Language;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** The filters of an address. What is not a code, a year or a day is passed over, as if it were not chosen. */
export function readFilters(search: string): Filters {
  const given = new URLSearchParams(search);
  const take = (name: string, form: (text: string) => boolean): string | null => {
    const text = given.get(name)?.trim();
    return text && form(text) ? text : null;
  };
  const isKey = (text: string): boolean => /^[a-z0-9-]{1,64}$/.test(text);
  const year = take('year', (text) => /^(19|20)\d{2}$/.test(text));
  return {
    region: take('region', isKey),
    cluster: take('cluster', isKey),
    year: year === null ? null : Number(year),
    theme: take('theme', isKey),
    asOf: take('asOf', isDay),
    measure: take('measure', isKey),
    municipality: take('municipality', isKey),
    kind: take('kind', isKey),
    severity: take('severity', isKey),
    document: take('document', (text) => /^[a-z0-9-]{1,200}$/.test(text)),
    search: take('search', (text) => text.length <= 200),
    language: given.get('lang') === 'en' ? 'en' : 'da',
  };
}

/** The filters as an address's search part, with `?`; '' where nothing is chosen. */
export function writeFilters({ language, ...filters }: Filters): string {
  const chosen = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value !== null) chosen.set(name, String(value));
  if (language === 'en') chosen.set('lang', 'en');
  const text = chosen.toString();
  return text && `?${text}`;
}

/** The filters that mean the same on every page: those of one page alone are left behind. */
export function keepShared({ region, cluster, year, theme, asOf, language }: Filters): Filters {
  return { ...readFilters(''), region, cluster, year, theme, asOf, language };
}

/** The day in Denmark of a moment, as ISO 8601 writes it. */
export const dayOf = (moment: string): string => today(new Date(moment));

/** Today's date in Denmark. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(now);
}
