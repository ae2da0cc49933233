import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useFormat, useWords } from '../language.js';
import { Link, useNavigation } from '../navigation.js';
import { Panel } from '../panel.js';
import { findRecordPage } from '../record-page.js';
import type { Column } from '../table.js';
import { useQuestion } from '../use-question.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { SOURCE_WORDS } from '../wording/source.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import DOCUMENT_LINES from '../../schema/operations/document-lines.graphql?raw';
import { createPager } from './all-pages.js';
import { Badge } from './badge.js';
import { listRecords, type DocumentLines, type DocumentRecord, type SharedDocument } from './document-record.js';
import type { Issue } from './issue.js';
import { usePart } from './part.js';
import { NotImported, NotImportedNote } from './prose.js';

const askWhole = createPager<DocumentLines>({
  kluAfter: ({ kluDocuments }) => kluDocuments?.nodes[0]?.records,
  clusterAfter: ({ clusterDocuments }) => clusterDocuments?.nodes[0]?.records,
  planAfter: ({ planDocuments }) => planDocuments?.nodes[0]?.records,
});

/** A line of a document with all that rests on it. */
interface Line {
  line: number;
  records: DocumentRecord[];
  issues: Issue[];
}

interface LinesPanelProps {
  document: SharedDocument;
  /** Which document and version is asked for. */
  variables: Record<string, unknown>;
}

/** A document's words, line by line as far as the hub keeps them, with the line marked that the address points to. */
export function LinesPanel({ document: { head, issues }, variables }: LinesPanelProps) {
  const words = useWords(SOURCE_WORDS);
  const { number } = useFormat();
  const wanted = useNavigation().line;
  const asked = useQuestion<DocumentLines>(DOCUMENT_LINES, variables, askWhole);
  const records = useMemo(() => asked.data && listRecords(asked.data), [asked.data]);
  const lines = useMemo(() => groupByLine(records ?? [], issues, head.id), [records, issues]);
  // A fact may rest on a line that bears no words of its own, such as the heading of its table.
  const marked = wanted === null ? null : (lines.filter(({ line }) => line <= wanted).at(-1)?.line ?? null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, [marked, lines.length > 0]);
  return (
    <Panel
      id="linjer"
      title={words.lines}
      help={words.linesHelp}
      {...usePart(asked, records, words.noLines)}
      table={{
        caption: words.lines,
        columns: useRecordColumns(),
        rows: records ?? [],
        rowKey: ({ typename, id }) => `${typename} ${id}`,
        rowClass: ({ line }) => (line === marked ? 'chosen' : undefined),
      }}
      fileName={`linjer-${head.id}`}
    >
      {records?.some(({ text }) => text === null) && <NotImportedNote />}
      {wanted !== null && wanted !== marked && <p class="note">{words.lineIsEmpty(number(wanted))}</p>}
      <ol class="document-lines" ref={list} tabIndex={0} aria-label={words.lines}>
        {lines.map((line) => (
          <LineItem key={line.line} line={line} isMarked={line.line === marked} document={head.id} />
        ))}
      </ol>
    </Panel>
  );
}

function LineItem({ line, isMarked, document }: { line: Line; isMarked: boolean; document: string }) {
  const words = useWords(SOURCE_WORDS);
  const terms = useWords(TERMS);
  return (
    <li id={`linje-${line.line}`} class={isMarked ? 'marked' : undefined} aria-current={isMarked ? 'true' : undefined}>
      <span class="line-number">
        <span class="unseen">{words.line} </span>
        {line.line}
        {isMarked && <span class="unseen"> ({words.marked})</span>}
      </span>
      <ul>
        {line.records
          .filter(({ text }) => text !== null)
          .map((record) => (
            <RecordItem
              key={`${record.typename} ${record.id}`}
              record={record}
              document={document}
              isMarked={isMarked}
            />
          ))}
        {countWordless(line.records).map(({ record, count }) => (
          <RecordItem key={record.typename} record={record} count={count} document={document} isMarked={isMarked} />
        ))}
        {line.issues.map(({ severity, message }, index) => (
          <li key={index}>
            <Badge value={severity}>{nameTerm(terms.severity, severity)}</Badge> {message}
          </li>
        ))}
      </ul>
    </li>
  );
}

interface RecordItemProps {
  record: DocumentRecord;
  /** How many records of this type the line bears without words. */
  count?: number;
  document: string;
  isMarked: boolean;
}

function RecordItem({ record, count = 1, document, isMarked }: RecordItemProps) {
  const { number } = useFormat();
  const terms = useWords(TERMS);
  const { typename, id, column, text } = record;
  const target = findRecordPage(typename, id, document);
  const name = nameTerm(terms.record, typename);
  return (
    <li>
      {text === null ? <NotImported /> : isMarked ? <mark>{text}</mark> : <q>{text}</q>}{' '}
      <span class="becomes">
        {column !== null && `»${column}« `}→{' '}
        {target === null ? (
          name
        ) : (
          <Link to={target.page} filters={target.filters} title={id}>
            {name}
          </Link>
        )}
        {count > 1 && ` × ${number(count)}`}
      </span>
    </li>
  );
}

/** Records whose words were not imported: the first of each type, and how many there are. */
function countWordless(records: readonly DocumentRecord[]): { record: DocumentRecord; count: number }[] {
  const byType = new Map<string, { record: DocumentRecord; count: number }>();
  for (const record of records.filter(({ text }) => text === null)) {
    const known = byType.get(record.typename);
    byType.set(record.typename, { record: known?.record ?? record, count: (known?.count ?? 0) + 1 });
  }
  return [...byType.values()];
}

function useRecordColumns(): Column<DocumentRecord>[] {
  const words = useWords(SOURCE_WORDS);
  const { notImported } = useWords(PAGE_WORDS);
  const terms = useWords(TERMS);
  return [
    { key: 'line', title: words.line, kind: 'number', value: ({ line }) => line },
    { key: 'column', title: words.column, value: ({ column }) => column, blank: '' },
    { key: 'text', title: words.words, value: ({ text }) => text ?? notImported, csv: ({ text }) => text },
    { key: 'typename', title: words.becameA, value: ({ typename }) => nameTerm(terms.record, typename) },
    { key: 'id', title: words.id, value: ({ id }) => id, show: ({ id }) => <code>{id}</code> },
    {
      key: 'values',
      title: words.values,
      value: ({ values }) => values.map(({ name, value }) => `${name}: ${value}`).join('; '),
    },
  ];
}

function groupByLine(records: readonly DocumentRecord[], issues: readonly Issue[], document: string): Line[] {
  const lines = new Map<number, Line>();
  const at = (line: number): Line => {
    const found = lines.get(line) ?? { line, records: [], issues: [] };
    lines.set(line, found);
    return found;
  };
  for (const record of records) at(record.line).records.push(record);
  for (const issue of issues)
    for (const source of issue.sources) if (source.document.id === document) at(source.line).issues.push(issue);
  return [...lines.values()].sort((one, other) => one.line - other.line);
}
