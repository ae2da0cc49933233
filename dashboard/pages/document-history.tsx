import { useFormat, useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { SOURCE_WORDS } from '../wording/source.js';
import type { DocumentVersion, SharedDocument } from './document-record.js';
import { useIssueColumns } from './issue.js';
import { usePart } from './part.js';

interface PanelOfDocument {
  asked: Asked<unknown>;
  document: SharedDocument;
}

/** What was odd in a document. */
export function DocumentIssuesPanel({ asked, document: { head, issues } }: PanelOfDocument) {
  const words = useWords(SOURCE_WORDS);
  return (
    <Panel
      id="meldinger"
      title={words.issues}
      help={words.issuesHelp}
      {...usePart(asked, issues, words.noIssues)}
      table={{
        caption: words.issues,
        columns: useIssueColumns(false),
        rows: issues,
        rowKey: (issue) => `${issues.indexOf(issue)}`,
        sortedBy: { key: 'severity' },
      }}
      tableShown
      fileName={`meldinger-${head.id}`}
    />
  );
}

interface VersionsProps extends PanelOfDocument {
  /** null: the version that answers. */
  onChoose: (version: DocumentVersion | null) => void;
}

/** The versions of a document, each to be looked at. */
export function VersionsPanel({ asked, document: { head, versions }, onChoose }: VersionsProps) {
  const words = useWords(SOURCE_WORDS);
  const { number } = useFormat();
  const moment = useMoment();
  const isLatest = (version: DocumentVersion): boolean => version === versions[0];
  const columns: Column<DocumentVersion>[] = [
    {
      key: 'version',
      title: words.version,
      kind: 'number',
      value: ({ version }) => version,
      show: (version) =>
        version.version === head.version ? (
          <>
            {number(version.version)} <span class="faint">({words.shown})</span>
          </>
        ) : (
          <button
            type="button"
            aria-label={words.showVersion(number(version.version))}
            onClick={() => onChoose(isLatest(version) ? null : version)}
          >
            {number(version.version)}
          </button>
        ),
    },
    { key: 'imported', title: words.imported, value: (version) => version.importedAt, show: moment },
    { key: 'file', title: words.file, value: ({ fileName }) => fileName },
    {
      key: 'hash',
      title: words.hash,
      value: ({ sha256 }) => sha256,
      show: ({ sha256 }) => <code>{sha256}</code>,
    },
  ];
  return (
    <Panel
      id="versioner"
      title={words.versions}
      help={words.versionsHelp}
      {...usePart(asked, versions, '')}
      table={{ caption: words.versions, columns, rows: versions, rowKey: ({ version }) => `${version}` }}
      tableShown
      fileName={`versioner-${head.id}`}
    />
  );
}

/** Writes the moment of an import in Danish time. */
function useMoment(): (version: DocumentVersion) => string {
  const { language } = useFormat();
  const format = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return ({ importedAt }) => format.format(new Date(importedAt));
}
