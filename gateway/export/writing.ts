import { computeEtag, readDay, readVersions } from './data-version.js';
import { readQuestion } from './question.js';
import { ExportRefusal } from './refusal.js';
import type { ExportRequest } from './request.js';
import { readRows, type Ask, type Row } from './rows.js';

/** What is held back before the first byte goes out, in bytes: up to here a file can be begun anew, or refused with a sentence. */
export const HELD_BACK_BYTES = 256 * 1024;

const ATTEMPTS = 3;

/** Thrown where the data changed while they were read: rows of before and after would stand in one file. */
class DataChanged extends Error {}

/** A file on its way. */
export interface ExportFile {
  /** Parts of the file. Ends by throwing where it cannot be made whole. */
  parts: AsyncGenerator<string | Uint8Array>;
  /** Of the data as the file holds them. */
  etag: string;
  /** Rows so far; all of them when `parts` has ended. */
  countRows(): number;
}

/** The ETag that a file would have now. `release`: what else of the hub its bytes depend on. */
export async function readEtag(ask: Ask, request: ExportRequest, release: string): Promise<string> {
  const { table, columns, asked, extension } = request;
  return computeEtag(
    release,
    table,
    table.feeds.map(({ operation }) => readQuestion(operation).text),
    columns,
    extension,
    asked,
    readDay(table, request.filters),
    await readVersions(ask, table),
  );
}

/**
 * Begins a file: reads until so much is there that it cannot be held back, or all. Begins anew where the data change
 * meanwhile. Throws a refusal where it cannot be begun.
 */
export async function beginFile(
  ask: Ask,
  request: ExportRequest,
  release: string,
  heldBackBytes: number,
): Promise<ExportFile> {
  for (let attempt = 1; ; attempt += 1) {
    const etag = await readEtag(ask, request, release);
    let rowCount = 0;
    async function* countPages(): AsyncGenerator<readonly Row[]> {
      for await (const rows of readRows(ask, request.table, request.columns, request.filters)) {
        rowCount += rows.length;
        yield rows;
      }
      // Equal before the first and after the last row: nothing changed in between.
      if ((await readEtag(ask, request, release)) !== etag)
        throw new DataChanged('the data changed while they were read');
    }
    const { columns, asked, table, format } = request;
    const written = format.write({ columns, filters: asked, table: table.name }, countPages());
    const parts = holdBack(written, heldBackBytes);
    try {
      const first = await parts.next();
      return { etag, countRows: () => rowCount, parts: putBack(first, parts) };
    } catch (error) {
      if (!(error instanceof DataChanged)) throw error;
      if (attempt === ATTEMPTS)
        throw new ExportRefusal(
          503,
          'DATA_CHANGED',
          'The data change while the table is written. Try again in a moment.',
        );
    }
  }
}

/** Joins the first parts until they are of that size or all, and gives the rest as it comes. */
async function* holdBack(
  parts: AsyncIterable<string | Uint8Array>,
  bytes: number,
): AsyncGenerator<string | Uint8Array> {
  let held: Buffer[] | null = [];
  let size = 0;
  for await (const part of parts) {
    if (held === null) {
      yield part;
      continue;
    }
    held.push(Buffer.from(part as Uint8Array));
    size += held.at(-1)!.length;
    if (size < bytes) continue;
    yield Buffer.concat(held);
    held = null;
  }
  if (held !== null) yield Buffer.concat(held);
}

async function* putBack<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (!first.done) yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
