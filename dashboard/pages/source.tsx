import { useState } from 'preact/hooks';
import { useWords } from '../language.js';
import { useQuestion } from '../use-question.js';
import { SOURCE_WORDS } from '../wording/source.js';
import ONE_DOCUMENT from '../../schema/operations/one-document.graphql?raw';
import { DocumentHead } from './document-head.js';
import { DocumentIssuesPanel, VersionsPanel } from './document-history.js';
import { LinesPanel } from './document-lines.js';
import { mergeFiles, type DocumentFile, type DocumentVersion } from './document-record.js';
import type { PageProps } from './index.js';
import { NotFound } from './not-found.js';
import { PageContent } from './page-content.js';
import type { DocumentsAnswer } from './sectors.js';

type OneDocument = DocumentsAnswer<{ nodes: DocumentFile[] }>;

/** One document: what it is, its words line by line, what was odd, and its versions; also one that was taken out. */
export default function SourcePage({ id }: PageProps) {
  const words = useWords(SOURCE_WORDS);
  const [chosen, choose] = useState<DocumentVersion | null>(null);
  const variables = { document: id, knownAt: chosen?.importedAt ?? null };
  const live = useQuestion<OneDocument>(ONE_DOCUMENT, { ...variables, forgotten: false });
  const isGone = live.data !== null && live.down.length === 0 && mergeFiles(live.data) === null;
  const forgotten = useQuestion<OneDocument>(ONE_DOCUMENT, isGone ? { ...variables, forgotten: true } : null);
  const asked = isGone ? forgotten : live;
  return (
    <PageContent
      asked={asked}
      title={words.document}
      record={mergeFiles}
      missing={<NotFound title={words.document} id={id} list="documents" listTitle={words.allDocuments} />}
    >
      {(document) => (
        <>
          <DocumentHead document={document} />
          {/* Of what was taken out, nothing is kept but that it was here. */}
          {!isGone && <LinesPanel document={document} variables={{ ...variables, forgotten: false }} />}
          {!isGone && <DocumentIssuesPanel asked={asked} document={document} />}
          <VersionsPanel asked={asked} document={document} onChoose={choose} />
        </>
      )}
    </PageContent>
  );
}
