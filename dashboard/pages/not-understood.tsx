import { Choice } from '../choice.js';
import { useFormat, useWords } from '../language.js';
import { useNavigation } from '../navigation.js';
import { Panel } from '../panel.js';
import { useQuestion } from '../use-question.js';
import { PAGE_WORDS } from '../wording/pages.js';
import { SOURCE_WORDS } from '../wording/source.js';
import { TERMS } from '../wording/terms.js';
import ISSUES_BY_KIND from '../../schema/operations/issues-by-kind.graphql?raw';
import { createPager, type Connection } from './all-pages.js';
import { mergeRows, useDocumentsOnFile, type DocumentRow } from './documents-on-file.js';
import { Heading } from './heading.js';
import { useIssueColumns, type Issue } from './issue.js';
import { IssueCountsPanel } from './issue-counts.js';
import { usePart } from './part.js';
import { issuesOf, SECTOR_NAMES, type IssuesAnswer } from './sectors.js';

type IssuesByKind = IssuesAnswer<Connection<Issue>>;

const askWhole = createPager<IssuesByKind>({
  kluAfter: ({ kluDataIssues }) => kluDataIssues,
  clusterAfter: ({ clusterDataIssues }) => clusterDataIssues,
  planAfter: ({ planDataIssues }) => planDataIssues,
});

/** An enum's value as it stands in the address, and back. */
const toKey = (value: string): string => value.toLowerCase().replaceAll('_', '-');
const fromKey = (key: string | null, names: Readonly<Record<string, string>>): string | null =>
  Object.keys(names).find((value) => toKey(value) === key) ?? null;

/** What in the documents was not understood, and what was odd, to be narrowed down by document, kind and severity. */
export default function NotUnderstoodPage() {
  const words = useWords(SOURCE_WORDS);
  const { number } = useFormat();
  const asked = useDocumentsOnFile(false);
  const documents = asked.data && mergeRows(asked.data);
  const unread = (documents ?? []).flatMap(({ issues }) => issues).filter(({ kind }) => kind === 'UNREAD_TEXT').length;
  return (
    <>
      <Heading title={words.notUnderstood}>
        <p>{words.notUnderstoodHelp}</p>
        {documents !== null && asked.down.length === 0 && (
          <p>
            <strong>{unread === 0 ? words.allUnderstood : words.unread(number(unread))}</strong>
          </p>
        )}
      </Heading>
      <IssueCountsPanel asked={asked} documents={documents} toKey={toKey} />
      <IssueChoices documents={documents ?? []} />
      <IssueListPanel />
    </>
  );
}

function IssueListPanel() {
  const words = useWords(SOURCE_WORDS);
  const terms = useWords(TERMS);
  const { number } = useFormat();
  const { filters } = useNavigation();
  const narrowed = {
    kind: fromKey(filters.kind, terms.issueKind),
    severity: fromKey(filters.severity, terms.severity),
    document: filters.document,
  };
  const asked = useQuestion<IssuesByKind>(ISSUES_BY_KIND, narrowed, askWhole);
  const issues = asked.data && SECTOR_NAMES.flatMap((sector) => issuesOf(asked.data!, sector)?.nodes ?? []);
  return (
    <Panel
      id="meldinger"
      title={words.list}
      help={issues && words.countShown(number(issues.length))}
      {...usePart(asked, issues, words.noIssuesHere)}
      asked={asked}
      table={{
        caption: words.list,
        columns: useIssueColumns(true),
        rows: issues ?? [],
        rowKey: (issue) => `${issues!.indexOf(issue)}`,
        sortedBy: { key: 'severity' },
      }}
      tableShown
      exported={{ table: 'issues', filters: narrowed }}
    />
  );
}

function IssueChoices({ documents }: { documents: readonly DocumentRow[] }) {
  const words = useWords(SOURCE_WORDS);
  const { all } = useWords(PAGE_WORDS);
  const terms = useWords(TERMS);
  const { filters, choose } = useNavigation();
  const listOptions = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, name]) => ({ value: toKey(value), name }));
  const isNarrowed = (filters.kind ?? filters.severity ?? filters.document) !== null;
  return (
    <form class="filters issue-choices" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={words.document}
        value={filters.document ?? ''}
        any={all}
        options={documents.map(({ id, title }) => ({ value: id, name: title ?? id }))}
        onChoose={(document) => choose({ document })}
      />
      <Choice
        label={words.kind}
        value={filters.kind ?? ''}
        any={all}
        options={listOptions(terms.issueKind)}
        onChoose={(kind) => choose({ kind })}
      />
      <Choice
        label={words.severity}
        value={filters.severity ?? ''}
        any={all}
        options={listOptions(terms.severity)}
        onChoose={(severity) => choose({ severity })}
      />
      {isNarrowed && (
        <button type="button" class="plain" onClick={() => choose({ kind: null, severity: null, document: null })}>
          {words.reset}
        </button>
      )}
    </form>
  );
}
