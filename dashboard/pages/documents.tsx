import { dayOf } from '../filters.js';
import { useFormat, useWords } from '../language.js';
import { Link } from '../navigation.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import { FRAME_WORDS } from '../wording/frame.js';
import { SOURCE_WORDS } from '../wording/source.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { mergeRows, useDocumentsOnFile, type DocumentRow } from './documents-on-file.js';
import { Heading } from './heading.js';
import { usePart } from './part.js';

/** The documents that the hub has read, and those that were taken out again. */
export default function DocumentsPage() {
  const words = useWords(SOURCE_WORDS);
  const { day } = useFormat();
  const live = useDocumentsOnFile(false);
  const gone = useDocumentsOnFile(true);
  const [rows, goneRows] = [live, gone].map(({ data }) => data && mergeRows(data));
  const columns = useColumns();
  const goneColumns: Column<DocumentRow>[] = [
    ...columns.slice(0, 2),
    {
      key: 'forgottenAt',
      title: words.forgottenOn,
      kind: 'day',
      value: ({ forgottenAt }) => forgottenAt,
      show: ({ forgottenAt }) => day(dayOf(forgottenAt!)),
    },
    { key: 'why', title: words.why, value: ({ forgottenWhy }) => forgottenWhy },
  ];
  return (
    <>
      <Heading title={words.documents}>
        <p>{words.documentsHelp}</p>
      </Heading>
      <Panel
        id="dokumenter"
        title={words.onFile}
        {...usePart(live, rows, words.noDocuments)}
        asked={live}
        table={{ caption: words.onFile, columns, rows: rows ?? [], rowKey: ({ id }) => id }}
        tableShown
        exported={{ table: 'documents', filters: {} }}
      />
      <Panel
        id="taget-ud"
        title={words.forgotten}
        help={words.forgottenHelp}
        {...usePart(gone, goneRows, words.noForgotten)}
        asked={gone}
        table={{ caption: words.forgotten, columns: goneColumns, rows: goneRows ?? [], rowKey: ({ id }) => id }}
        tableShown
      />
    </>
  );
}

function useColumns(): Column<DocumentRow>[] {
  const words = useWords(SOURCE_WORDS);
  const terms = useWords(TERMS);
  const { sectors: sectorWords } = useWords(FRAME_WORDS);
  const { number } = useFormat();
  return [
    {
      key: 'title',
      title: words.title,
      value: ({ title, id }) => title ?? id,
      show: ({ title, id }) => <Link to={{ name: 'source', id }}>{title ?? id}</Link>,
    },
    { key: 'kind', title: words.kind, value: ({ kind }) => nameTerm(terms.documentKind, kind) },
    { key: 'publisher', title: words.publisher, value: ({ publisher }) => publisher },
    {
      key: 'date',
      title: words.date,
      kind: 'day',
      value: ({ date, year }) => date ?? (year === null ? null : `${year}`),
    },
    {
      key: 'sectors',
      title: words.sectors,
      value: ({ sectors }) => sectors.map((sector) => sectorWords[sector]).join(', '),
    },
    {
      key: 'readShare',
      title: words.readShare,
      kind: 'number',
      value: ({ readShare }) => readShare,
      show: ({ readShare }) => `${number(readShare! * 100)}\u00a0%`,
    },
    {
      key: 'issues',
      title: words.issues,
      kind: 'number',
      value: ({ issues }) => issues.length,
      show: ({ issues, id }) => (
        <Link to={{ name: 'not-understood', id: '' }} filters={{ document: id }}>
          {number(issues.length)}
        </Link>
      ),
    },
    { key: 'version', title: words.version, kind: 'number', value: ({ version }) => version },
  ];
}
