import { useFormat, useWords } from '../language.js';
import { Link } from '../navigation.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import type { Asked } from '../use-question.js';
import { SOURCE_WORDS } from '../wording/source.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import type { DocumentRow } from './documents-on-file.js';
import { usePart } from './part.js';

interface IssueCountsProps {
  asked: Asked<unknown>;
  documents: DocumentRow[] | null;
  /** How a kind stands in the address. */
  toKey: (kind: string) => string;
}

/** Issues by document and kind; a count leads to its issues. */
export function IssueCountsPanel({ asked, documents, toKey }: IssueCountsProps) {
  const words = useWords(SOURCE_WORDS);
  const terms = useWords(TERMS);
  const { number } = useFormat();
  const rows = documents?.filter(({ issues }) => issues.length > 0);
  const count = ({ issues }: DocumentRow, kind: string) => issues.filter((issue) => issue.kind === kind).length;
  const kinds = Object.keys(terms.issueKind).filter((kind) => rows?.some((row) => count(row, kind) > 0));
  const link = ({ id, title }: DocumentRow, amount: number, kind: string | null) => (
    <Link
      to={{ name: 'not-understood', id: '' }}
      filters={{ document: id, kind: kind && toKey(kind), severity: null }}
      aria-label={`${title ?? id}, ${kind ? nameTerm(terms.issueKind, kind) : words.inAll}: ${number(amount)}`}
    >
      {number(amount)}
    </Link>
  );
  const columns: Column<DocumentRow>[] = [
    { key: 'document', title: words.document, value: ({ title, id }) => title ?? id },
    ...kinds.map((kind): Column<DocumentRow> => ({
      key: kind,
      title: nameTerm(terms.issueKind, kind),
      kind: 'number',
      value: (row) => count(row, kind),
      show: (row) => (count(row, kind) > 0 ? link(row, count(row, kind), kind) : <span class="faint">0</span>),
    })),
    {
      key: 'total',
      title: words.inAll,
      kind: 'number',
      value: ({ issues }) => issues.length,
      show: (row) => link(row, row.issues.length, null),
    },
  ];
  return (
    <Panel
      id="oversigt"
      title={words.overview}
      help={words.overviewHelp}
      {...usePart(asked, rows, words.noIssuesAtAll)}
      asked={asked}
      table={{
        caption: words.overview,
        columns,
        rows: rows ?? [],
        rowKey: ({ id }) => id,
        sortedBy: { key: 'total', descending: true },
      }}
      tableShown
      fileName="meldinger-efter-dokument"
    />
  );
}
