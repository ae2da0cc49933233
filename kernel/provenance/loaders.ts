import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { createManyLoader, createOneLoader } from '../graph/loaders.js';
import type { Store } from '../store/store.js';
import { DataIssue } from './data-issue.js';
import { readDocumentRecords, type DocumentRecord } from './document-record.js';
import { SourceDocument } from './source-document.js';

/** One version of one document. */
export interface DocumentKey {
  documentId: string;
  version: number;
}

/** The batches behind `Source`, `SourceDocument` and the issues of a record. */
export interface ProvenanceLoaders {
  documents: DataLoader<DocumentKey, SourceDocument | null, unknown>;
  versions: DataLoader<string, SourceDocument[], unknown>;
  issuesOfDocument: DataLoader<DocumentKey, DataIssue[], unknown>;
  recordsOfDocument: DataLoader<DocumentKey, DocumentRecord[], unknown>;
  /** By the id of the record an issue concerns. */
  issuesOfRecord: DataLoader<string, DataIssue[], unknown>;
}

const idsOf = (keys: readonly DocumentKey[]): string[] => [...new Set(keys.map((key) => key.documentId))];

export function createProvenanceLoaders(store: Store): ProvenanceLoaders {
  const { reader } = store;
  return {
    documents: createOneLoader(
      (keys) => reader.find(SourceDocument, { where: { id: In(idsOf(keys)) } }),
      ({ id, version }) => ({ documentId: id, version }),
    ),
    versions: createManyLoader(
      (ids) => reader.find(SourceDocument, { where: { id: In([...ids]) }, order: { id: 'ASC', version: 'ASC' } }),
      ({ id }) => id,
    ),
    issuesOfDocument: createManyLoader(
      (keys) => reader.find(DataIssue, { where: { documentId: In(idsOf(keys)) }, order: { id: 'ASC' } }),
      ({ documentId, version }) => ({ documentId, version }),
    ),
    recordsOfDocument: createManyLoader(
      (keys) => readDocumentRecords(store, keys),
      ({ documentId, version }) => ({ documentId, version }),
    ),
    issuesOfRecord: createManyLoader(
      (records) => reader.find(DataIssue, { where: { record: In([...records]), live: true }, order: { id: 'ASC' } }),
      ({ record }) => record ?? '',
    ),
  };
}
