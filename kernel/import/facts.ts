import { getMetadataArgsStorage } from 'typeorm';
import type { EntityClass } from '../graph/subgraph.js';
import { factPolicyOf } from '../provenance/prose.js';
import type { Reading, RowBatch, RowDraft } from './importer.js';
import type { DocumentIdentity, IssueDraft, Place } from './reading.js';
import { mergeBatches } from './writer.js';
import { TvaersError } from '../errors.js';

/*
 * The hub's own record format: what of a document ships in data/ (design, section 7). One file a
 * document and sector, one record a line, so that a change in a reader shows as a change of facts.
 */

const FORMAT = 'tvaers-facts/1';
const LONGEST_TITLE = 100;

type Row = Record<string, unknown>;

/** A facts file: what was read, and of which bytes. */
export interface Facts {
  sha256: string;
  fileName: string;
  /** First line of each page; null or left out where the file has no pages. */
  pageStarts?: readonly number[] | null;
  reading: Reading;
}

const tableOf = (entity: EntityClass): string => {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity);
  if (table?.name === undefined) throw new Error(`${entity.name} has no table`);
  return table.name;
};

/** Cuts a title at a word, with an ellipsis, so that what ships stays a title. */
function cutTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const head = title.slice(0, LONGEST_TITLE - 1);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), 1))}…`;
}

/** Whether words of a document are a value in themselves: a number, a date, an amount with its unit. */
function isFigure(text: string): boolean {
  return text.length <= 50 && /\d/.test(text) && !/[.!?]\s+\p{Lu}.*[.!?]\s+\p{Lu}/u.test(text);
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'line' in value && 'column' in value && 'text' in value;

/** A source's words stand only where they are the value itself; its document, line and column always stand. */
function keepValueText(text: string | null, values: readonly unknown[]): string | null {
  if (text === null) return null;
  if (isFigure(text)) return text;
  return values.includes(text) || values.includes(cutTitle(text)) ? cutTitle(text) : null;
}

/** A record without its prose. */
function reduceRow(entity: EntityClass, draft: RowDraft): Row {
  const { prose, titles } = factPolicyOf(entity);
  const kept = Object.entries(draft as unknown as Row).filter(
    ([name, value]) => !prose.has(name) && value !== null && value !== undefined,
  );
  const row = Object.fromEntries(
    kept.map(([name, value]) => {
      if (!titles.has(name)) return [name, value];
      return [name, Array.isArray(value) ? value.map((item) => cutTitle(String(item))) : cutTitle(String(value))];
    }),
  );
  const values = Object.entries(row).flatMap(([name, value]) =>
    name === 'sourceText' ? [] : Array.isArray(value) ? value : [value],
  );
  for (const [name, value] of Object.entries(row)) {
    if (isPlace(value)) row[name] = { ...value, text: keepValueText(value.text, values) };
    if (Array.isArray(value) && value.every(isPlace))
      row[name] = value.map((place) => ({ ...place, text: keepValueText(place.text, values) }));
  }
  const sourceText = keepValueText(draft.sourceText, values);
  if (sourceText === null) delete row['sourceText'];
  else row['sourceText'] = sourceText;
  return row;
}

function reduceIssue(issue: IssueDraft): IssueDraft {
  return {
    ...issue,
    places: issue.places.map((place) => ({
      ...place,
      text: place.text !== null && isFigure(place.text) ? place.text : null,
    })),
  };
}

/** Writes a reading as a facts file. A pure function: the same reading gives the same bytes. */
export function serialiseFacts({ sha256, fileName, pageStarts, reading }: Facts): string {
  const asLines = (items: readonly unknown[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`;
  const tables = mergeBatches(reading.batches)
    .filter(({ rows }) => rows.length > 0)
    .map(
      ({ entity, rows }) => `${JSON.stringify(tableOf(entity))}: ${asLines(rows.map((row) => reduceRow(entity, row)))}`,
    );
  return [
    '{',
    `"format": ${JSON.stringify(FORMAT)},`,
    `"sha256": ${JSON.stringify(sha256)},`,
    `"fileName": ${JSON.stringify(fileName)},`,
    ...(pageStarts ? [`"pageStarts": ${JSON.stringify(pageStarts)},`] : []),
    `"document": ${JSON.stringify(reading.document)},`,
    `"readShare": ${JSON.stringify(reading.readShare)},`,
    `"records": {\n${tables.join(',\n')}\n},`,
    `"issues": ${asLines(reading.issues.map(reduceIssue))}`,
    '}\n',
  ].join('\n');
}

/** Reads a facts file back, for a subgraph with these entities. Throws where the file is none of ours. */
export function parseFacts(text: string, entities: readonly EntityClass[]): Facts {
  const file = JSON.parse(text) as {
    format?: string;
    sha256: string;
    fileName: string;
    pageStarts?: number[];
    document: DocumentIdentity;
    readShare: number | null;
    records: Record<string, RowDraft[]>;
    issues: IssueDraft[];
  };
  if (file.format !== FORMAT)
    throw new TvaersError('DOCUMENT_KIND_UNKNOWN', `Filen er ikke en faktafil i formatet ${FORMAT}.`);
  const batches = Object.entries(file.records).map(([table, rows]): RowBatch => {
    const entity = entities.find((candidate) => tableOf(candidate) === table);
    if (entity === undefined) throw new Error(`no table ${table}`);
    return {
      entity: entity as RowBatch['entity'],
      rows: rows.map((row) => ({ ...row, sourceColumn: row.sourceColumn ?? null, sourceText: row.sourceText ?? null })),
    };
  });
  return {
    sha256: file.sha256,
    fileName: file.fileName,
    pageStarts: file.pageStarts ?? null,
    reading: { document: file.document, batches, issues: file.issues, readShare: file.readShare },
  };
}
