import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Not } from 'typeorm';
import type { Subgraph } from '../graph/subgraph.js';
import { DocumentKind } from '../provenance/kinds.js';
import { SourceDocument } from '../provenance/source-document.js';
import type { Store } from '../store/store.js';
import { parseFacts } from './facts.js';
import { writeReading } from './writer.js';

/** Brings the reference tables of this release into a store. Does nothing where they are there already. */
export async function loadReference(subgraph: Subgraph<never>, store: Store): Promise<void> {
  for (const { table, reading } of subgraph.readReference()) {
    await writeReading(store, subgraph, reading, { sha256: table.sha256, fileName: table.fileName, extent: 'FULL' });
  }
}

/**
 * Fills a store into which nobody has imported a document with the facts that ship for its sector in `folder`
 * (`folder/<sector>/<document>.json`). What is there already, or was and is forgotten, is left as it is; so a first start
 * that was cut short is made up for by the next.
 */
export async function loadShippedFacts(subgraph: Subgraph<never>, store: Store, folder: string): Promise<void> {
  const documents = await store.reader.findBy(SourceDocument, { kind: Not(DocumentKind.REFERENCE) });
  if (documents.some(({ extent }) => extent === 'FULL')) return;
  const known = new Set(documents.map(({ id }) => `${id}.json`));
  const sectorFolder = join(folder, subgraph.name);
  const names = await readdir(sectorFolder).catch(() => []);
  for (const name of names.filter((candidate) => candidate.endsWith('.json') && !known.has(candidate)).sort()) {
    const { sha256, fileName, pageStarts, reading } = parseFacts(
      await readFile(join(sectorFolder, name), 'utf8'),
      subgraph.entities,
    );
    await writeReading(store, subgraph, reading, { sha256, fileName, extent: 'FACTS', pageStarts });
  }
}
