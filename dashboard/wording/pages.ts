/** Words that the pages of single records and lists share. */
const da = {
  asOf: 'Pr. dato',
  region: 'Region',
  allRegions: 'Hele landet',
  notImported: 'ikke indlæst',
  notImportedHelp:
    'Hubben har dokumentets tal, datoer og udfald, men ikke dets længere tekst. Indlæs selve dokumentet med »npx tvaers import FIL«, så står teksten her.',
  notFound: (id: string) =>
    `Hubben kender ingen oplysning med id »${id}«. Måske er dokumentet taget ud igen, eller adressen er skrevet forkert.`,
  sectorSilent: 'Den sektor, der ved det, svarer ikke lige nu.',
  source: 'Kilde',
  placeOf: (line: number, column: string | null, page: number | null): string =>
    [`linje ${line}`, page === null ? null : `side ${page}`, column && `»${column}«`].filter(Boolean).join(', '),
  themes: 'Temaer',
  cut: (shown: string, all: string) => `Viser ${shown} af ${all}. Afgræns for at se resten.`,
  all: 'Alle',
};

export type PageWords = typeof da;

const en: PageWords = {
  asOf: 'As of',
  region: 'Region',
  allRegions: 'The whole country',
  notImported: 'not imported',
  notImportedHelp:
    'The hub has the figures, dates and outcomes of the document, not its longer text. Import the document itself with "npx tvaers import FILE", and the text will stand here.',
  notFound: (id) =>
    `The hub knows nothing with the id "${id}". Perhaps the document was taken out again, or the address is misspelt.`,
  sectorSilent: 'The sector that knows does not answer now.',
  source: 'Source',
  placeOf: (line, column, page) =>
    [`line ${line}`, page === null ? null : `page ${page}`, column && `"${column}"`].filter(Boolean).join(', '),
  themes: 'Themes',
  cut: (shown, all) => `Shows ${shown} of ${all}. Narrow down to see the rest.`,
  all: 'All',
};

export const PAGE_WORDS = { da, en };
