import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { SUBGRAPHS } from '../../bin/sectors.js';
import { closeTargets } from '../../bin/stores.js';
import { importDocument, readDocument, type ImportTarget } from '../../kernel/import/corridor.js';
import { NOTHING_GIVEN, type Given } from '../../kernel/import/reading.js';
import { DocumentKind } from '../../kernel/provenance/kinds.js';
import { SourceDocument } from '../../kernel/provenance/source-document.js';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { ENGINES } from '../support/engines.js';
import { openFilledTargets } from '../support/hub.js';
import { writeZip } from '../support/word-file.js';

const readFixture = (name: string): string =>
  readFileSync(join(PACKAGE_ROOT, 'test', 'fixtures', name), 'utf8').replaceAll('’', "'");
const OVERVIEW = readFixture('klu-overview/plain.txt');
const MINUTES = readFixture('cluster-minutes/wrong-subtotal.txt');
const PLAN = readFixture('action-plan/semicolon-table.txt');
const APPROVAL = readFixture('practice-plan-approval/three-bodies.txt');
const PROPOSAL = readFixture('national-proposal/regions.txt');
const FIGURES = readFixture('coverage-figures/commas.csv');
const TEXTS: [kind: DocumentKind, text: string][] = [
  [DocumentKind.KLU_OVERVIEW, OVERVIEW],
  [DocumentKind.CLUSTER_MINUTES, MINUTES],
  [DocumentKind.ACTION_PLAN, PLAN],
  [DocumentKind.PRACTICE_PLAN_APPROVAL, APPROVAL],
  [DocumentKind.NATIONAL_PROPOSAL, PROPOSAL],
  [DocumentKind.COVERAGE_FIGURES, FIGURES],
];
const TARGETS = SUBGRAPHS.map((subgraph) => ({ subgraph }));

type Encode = (text: string) => Buffer;
const ENCODINGS: [name: string, encode: Encode][] = [
  ['UTF-8 with BOM', (text) => iconv.encode(text, 'utf8', { addBOM: true })],
  ['UTF-16 little-endian with BOM', (text) => iconv.encode(text, 'utf-16le', { addBOM: true })],
  ['UTF-16 big-endian with BOM', (text) => iconv.encode(text, 'utf-16be', { addBOM: true })],
  ['UTF-16 little-endian', (text) => iconv.encode(text, 'utf-16le', { addBOM: false })],
  ['UTF-16 big-endian', (text) => iconv.encode(text, 'utf-16be', { addBOM: false })],
  ['Windows-1252', (text) => iconv.encode(text, 'win1252')],
  ['CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['CR', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
  ['Windows-1252 with CRLF', (text) => iconv.encode(text.replaceAll('\n', '\r\n'), 'win1252')],
];

describe.each(ENCODINGS)('a document in %s says what it says in UTF-8', (_name, encode) => {
  test.each(TEXTS)('%s', async (_kind, text) => {
    const [read, plain] = await Promise.all(
      [encode(text), Buffer.from(text)].map((bytes) => readDocument(TARGETS, bytes, NOTHING_GIVEN, null)),
    );
    expect(read!.readings).toEqual(plain!.readings);
  });
});

const broken = (text: string): Buffer => Buffer.from(iconv.decode(Buffer.from(text), 'win1252'));
const CPR = '010170-1234';

/** Files that are refused: what they are, their bytes, the code, and what the sentence must say. */
const REFUSED: [
  name: string,
  bytes: Buffer,
  code: string,
  sentence: RegExp,
  given?: Partial<Given>,
  kind?: DocumentKind,
][] = [
  ['nothing', Buffer.alloc(0), 'DOCUMENT_EMPTY', /tom/],
  ['white space', Buffer.from(' \n\t\r\n\u00a0'), 'DOCUMENT_EMPTY', /tom/],
  ['zeros', Buffer.alloc(5_000), 'DOCUMENT_ENCODING', /Gem dokumentet som tekst/],
  ['junk', Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256)), 'DOCUMENT_ENCODING', /Gem/],
  [
    'half a UTF-16 letter',
    iconv.encode(MINUTES, 'utf16', { addBOM: true }).subarray(0, 301),
    'DOCUMENT_ENCODING',
    /Gem/,
  ],
  ['lost letters', Buffer.from(MINUTES.replace('ø', '\ufffd')), 'DOCUMENT_ENCODING', /Gem/],
  ['letters encoded twice', broken(MINUTES), 'DOCUMENT_ENCODING', /^Linje \d+: bogstaver.*UTF-8\.$/],
  ['letters of DOS', iconv.encode(MINUTES, 'cp865'), 'DOCUMENT_ENCODING', /^Linje \d+: bogstaver/],
  ['letters of an old Macintosh', iconv.encode(MINUTES, 'macintosh'), 'DOCUMENT_ENCODING', /^Linje \d+: bogstaver/],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'DOCUMENT_FORMAT', /billede.*OCR/],
  ['a photo', Buffer.from('ffd8ffe000104a464946', 'hex'), 'DOCUMENT_FORMAT', /billede/],
  ['RTF', Buffer.from('{\\rtf1\\ansi Referat}'), 'DOCUMENT_FORMAT', /RTF.*\.docx/],
  ['an old Word file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_000, '0'), 'hex'), 'DOCUMENT_FORMAT', /\.doc\).*\.docx/],
  [
    'a Word file with a password',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'DOCUMENT_FORMAT',
    /adgangskode/,
  ],
  ['a spreadsheet', writeZip({ 'xl/workbook.xml': '<x/>' }), 'DOCUMENT_FORMAT', /regneark.*CSV/],
  [
    'an OpenDocument text',
    writeZip({ mimetype: 'x', 'content.xml': '<x/>' }),
    'DOCUMENT_FORMAT',
    /OpenDocument.*\.docx/,
  ],
  ['slides', writeZip({ 'ppt/presentation.xml': '<x/>' }), 'DOCUMENT_FORMAT', /præsentation/],
  ['an archive', writeZip({ 'referat.txt': MINUTES }), 'DOCUMENT_FORMAT', /Pak det ud/],
  ['half an archive', writeZip({ 'referat.txt': MINUTES }).subarray(0, 200), 'DOCUMENT_FORMAT', /beskadiget/],
  ['a packed file', Buffer.from('1f8b0800', 'hex'), 'DOCUMENT_FORMAT', /pakket/],
  ['a web page', Buffer.from(`<!DOCTYPE html><html><body>${MINUTES}</body></html>`), 'DOCUMENT_FORMAT', /webside/],
  ['a shopping list', Buffer.from('Mælk\nBrød\n'), 'DOCUMENT_KIND_UNKNOWN', /--kind/],
  ['a megabyte in one line', Buffer.from('a'.repeat(1_000_000)), 'DOCUMENT_KIND_UNKNOWN', /--kind/],
  ['more than any document', Buffer.alloc(13_000_000, 'a'), 'DOCUMENT_TOO_LARGE', /del den op/],
  ['an overview without year', Buffer.from(OVERVIEW.replace(/20\d\d/g, '')), 'DOCUMENT_INCOMPLETE', /--date/],
  [
    'an overview without its columns',
    Buffer.from(OVERVIEW.replace('Antal møder\tEmner drøftet', 'A\tB')),
    'DOCUMENT_INCOMPLETE',
    /kolonner for kommune/,
    {},
    DocumentKind.KLU_OVERVIEW,
  ],
  ['another region', Buffer.from(OVERVIEW), 'DOCUMENT_CONTRADICTS_OPTIONS', /--region siger 1083/, { region: '1083' }],
  ['another date', Buffer.from(OVERVIEW), 'DOCUMENT_CONTRADICTS_OPTIONS', /--date siger/, { date: '2024-01-01' }],
  [
    'minutes without a day',
    Buffer.from(MINUTES.replaceAll('14-03-2023', '').replace('Tirsdag d. 14. marts 2023', '')),
    'DOCUMENT_INCOMPLETE',
    /--date/,
  ],
  [
    'minutes of a day that is none',
    Buffer.from(MINUTES.replaceAll('14-03-2023', '31-02-2023').replace('14. marts', '31. februar')),
    'DOCUMENT_INCOMPLETE',
    /--date/,
  ],
  [
    'a plan of no municipality',
    Buffer.from(PLAN.replaceAll('Lemvig Kommune', 'os')),
    'DOCUMENT_INCOMPLETE',
    /--municipality/,
  ],
  [
    'figures without periods',
    Buffer.from(FIGURES.replace(',år,', ',x,')),
    'DOCUMENT_INCOMPLETE',
    /kolonnerne/,
    {},
    DocumentKind.COVERAGE_FIGURES,
  ],
  [
    'a person number where it matters',
    Buffer.from(`kommune;periode;praksis\n${CPR};2024;1\n`),
    'DOCUMENT_INCOMPLETE',
    /\[cpr\]/,
  ],
  ...TEXTS.flatMap(([kind, text]) =>
    TEXTS.filter(([other]) => other !== kind).map(
      ([other]): [string, Buffer, string, RegExp, Partial<Given>, DocumentKind] => [
        `${kind} stated as ${other}`,
        Buffer.from(text),
        'DOCUMENT_CONTRADICTS_OPTIONS',
        /Ret eller udelad --kind\.$/,
        {},
        other,
      ],
    ),
  ),
];

/** Files that are read, and the issue that says what is odd: its kind and line. */
const ODD: [name: string, bytes: Buffer, issue: string, given?: Partial<Given>][] = [
  ['cut within a letter', Buffer.from(`${MINUTES}å`).subarray(0, -1), `MISSING ${MINUTES.split('\n').length}`],
  ['signs of Windows-1252 in UTF-8', Buffer.from(OVERVIEW.replace('- Fælles', '- Fælles \u0096')), 'SPELLING 11'],
  ['an unknown municipality', Buffer.from(OVERVIEW.replace('Rebild', 'Rebilt')), 'UNKNOWN_NAME 10'],
  ['a municipality twice', Buffer.from(OVERVIEW.replace('Jammerbugt', 'Thisted')), 'DUPLICATE 9'],
  ['a day that is none', Buffer.from(OVERVIEW.replace('14. februar', '31. februar')), 'UNREAD_TEXT 3'],
  ['such a day in figures', Buffer.from(MINUTES.replace('23/20202', 'frist 31-11-2023')), 'UNREAD_TEXT 33'],
  ['two dates', Buffer.from(PLAN.replace('Dato: 3. marts 2025', '$&\nDato: 4. marts 2025')), 'CONFLICT 2'],
  ['two days of one meeting', Buffer.from(MINUTES.replace('14. marts', '15. marts')), 'CONFLICT 3'],
  ['a script', Buffer.from(OVERVIEW.replace('- Fælles', '- <script>alert(1)</script>Fælles')), 'UNREAD_TEXT 8'],
  ['a person number', Buffer.from(MINUTES.replace('Sund start', `Sund ${CPR} start`)), 'PERSONAL_DATA 45'],
  ['one without hyphen', Buffer.from(MINUTES.replace('Sund start', 'Sund 0101701234 start')), 'PERSONAL_DATA 45'],
  ['one with a blank', Buffer.from(MINUTES.replace('Sund start', 'Sund 010170 1234 start')), 'PERSONAL_DATA 45'],
];
const LEFT_BEHIND = /010170|\ufffd|Ã|<script|alert\(1\)/;

describe.each(ENGINES)('on %s', (_engine, createEngine) => {
  const engine = createEngine();
  let targets: ImportTarget[];

  beforeAll(async () => {
    targets = await openFilledTargets(engine, 'reference');
  }, 120_000);
  afterAll(async () => {
    await closeTargets(targets);
    await engine.drop();
  });

  /** All that the stores hold, as text. */
  async function readStores(): Promise<string[]> {
    const tables: string[] = [];
    for (const { store } of targets) {
      for (const { target } of store.reader.connection.entityMetadatas) {
        tables.push(JSON.stringify(await store.reader.find(target)));
      }
    }
    return tables;
  }

  test('a refused file leaves nothing behind, and its sentence says why and what to do', async () => {
    const before = await readStores();
    for (const [name, bytes, code, sentence, given = {}, kind = null] of REFUSED) {
      const refusal = await importDocument(
        targets,
        { name: 'fil', bytes },
        { ...NOTHING_GIVEN, ...given },
        { kind },
      ).catch(({ code: said, message }: { code: string; message: string }) => ({ said, message }));
      expect([name, refusal]).toEqual([name, { said: code, message: expect.stringMatching(sentence) }]);
      expect((refusal as { message: string }).message).toMatch(/^[A-ZÆØÅ][^\n]*\.$/);
      expect((refusal as { message: string }).message).not.toMatch(/010170|\ufffd/);
    }
    expect(await readStores()).toEqual(before);
  }, 120_000);

  test('an odd file is read, and an issue says what is odd and where', async () => {
    for (const [name, bytes, issue, given = {}] of ODD) {
      const { document, issues } = await importDocument(
        targets,
        { name: 'fil', bytes },
        { ...NOTHING_GIVEN, ...given },
      );
      expect([name, issues.map(({ kind, line }) => `${kind} ${line}`)]).toEqual([
        name,
        expect.arrayContaining([issue]),
      ]);
      const [stored] = await Promise.all(
        targets.map(({ store }) => store.reader.find(SourceDocument, { where: { id: document, live: true } })),
      ).then((found) => found.flat());
      expect([name, stored?.live]).toEqual([name, true]);
    }
    expect((await readStores()).filter((table) => LEFT_BEHIND.test(table))).toEqual([]);
  }, 120_000);
});
