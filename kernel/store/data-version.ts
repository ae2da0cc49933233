import { SourceDocument } from '../provenance/source-document.js';
import { DATA_VERSION, StoreState } from './store-state.js';
import type { Store } from './store.js';

/**
 * What changes with every import that changed anything: the count of such imports, and when the latest came in, since
 * a store that was removed and filled anew counts from the beginning. Opaque; equal means that nothing changed.
 */
export async function readDataVersion({ reader }: Store): Promise<string> {
  const counted = await reader.findOneBy(StoreState, { name: DATA_VERSION });
  const latest = await reader
    .createQueryBuilder(SourceDocument, 'document')
    .select('MAX(document.importedAt)', 'importedAt')
    .getRawOne<{ importedAt: string | null }>();
  return `${counted?.value ?? 0}.${latest?.importedAt ?? ''}`;
}
