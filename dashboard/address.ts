/** The pages of the dashboard, by what stands in the path. `id` is '' where a page takes none. */
export type PageName =
  'home' | 'meeting' | 'plan' | 'action-plan' | 'national' | 'source' | 'not-understood' | 'timeline' | 'unknown';

export interface Page {
  name: PageName;
  id: string;
}

/** First part of the path of each page that is about one record. */
const RECORD_PAGES: Readonly<Record<string, PageName>> = {
  moede: 'meeting',
  plan: 'plan',
  handleplan: 'action-plan',
  nationalt: 'national',
  kilde: 'source',
};
const PLAIN_PAGES: Readonly<Record<string, PageName>> = {
  '': 'home',
  'ikke-forstaaet': 'not-understood',
  tidslinje: 'timeline',
};

/** The page a path leads to; `unknown` where it leads nowhere. */
export function readPage(path: string): Page {
  const [first = '', ...rest] = path.split('/').slice(1);
  const id = decode(rest.join('/'));
  const record = RECORD_PAGES[first];
  if (record !== undefined && id) return { name: record, id };
  const plain = PLAIN_PAGES[first];
  if (plain !== undefined && !id) return { name: plain, id: '' };
  return { name: 'unknown', id: '' };
}

/** The path of a page, as `readPage` reads it. */
export function writePath({ name, id }: Page): string {
  const part = (pages: Readonly<Record<string, PageName>>) =>
    Object.keys(pages).find((first) => pages[first] === name) ?? '';
  return id ? `/${part(RECORD_PAGES)}/${encodeURIComponent(id)}` : `/${part(PLAIN_PAGES)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
