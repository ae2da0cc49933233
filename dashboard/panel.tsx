import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { writeCsv } from './csv.js';
import { useFormat, useWords } from './language.js';
import { Link } from './navigation.js';
import type { Question, QuestionError, SectorName } from './question.js';
import type { SourcePlace } from './source-place.js';
import { Table, type TableProps } from './table.js';
import { useRoll, type Asked } from './use-question.js';
import { FRAME_WORDS } from './wording/frame.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a panel holds a table of any rows
type AnyTable = TableProps<any>;

export interface PanelProps {
  /** Anchor of the panel in its page. */
  id: string;
  title: string;
  /** A class of the frame beside `panel`: `wide` takes the whole row. */
  class?: string;
  /** One sentence: what is seen, and what to be careful about. */
  help?: ComponentChildren;
  /** What the panel asked; its state decides whether it shows loading, an error, emptiness or its content. */
  asked: Asked<unknown> | readonly Asked<unknown>[];
  /** What stands instead of the content where the answer holds nothing; null: it holds something. */
  empty?: ComponentChildren | null;
  /** The picture, or whatever stands above the table. */
  children?: ComponentChildren;
  /** The table behind the picture; also what the CSV holds. */
  table?: AnyTable;
  /** Whether the table is the content (open), or stands folded behind the picture. */
  tableShown?: boolean;
  /** File name of the CSV, without ending; left out: the panel's id. */
  fileName?: string;
  /** Where its facts stand; a document is shown once. */
  sources?: readonly SourcePlace[];
  /** Sectors whose silence leaves a hole here; left out: any that its questions ask. */
  sectors?: readonly SectorName[];
  /** The export with all rows of which the panel shows some: a table of `/export`, and its filters. */
  exported?: { table: string; filters: Readonly<Record<string, string | number | null | undefined>> };
  /** Choices that belong to this panel alone. */
  controls?: ComponentChildren;
}

/** The frame of everything that is shown: title, help, picture, table, CSV, the question behind it, sources. */
export function Panel(props: PanelProps) {
  const { id, title, help, controls, table, tableShown, sources = [], fileName = id } = props;
  const words = useWords(FRAME_WORDS);
  const asked = [props.asked].flat() as Asked<unknown>[];
  const error = asked.find((one) => one.error)?.error ?? null;
  const isReady = asked.every(({ data, question }) => data !== null || question === null);
  const isBusy = error === null && asked.some(({ loading }) => loading);
  const isShown = error === null && isReady && props.empty == null;
  const silent = [...new Set(asked.flatMap(({ down }) => down))]
    .filter((sector) => props.sectors?.includes(sector) ?? true)
    .map((sector) => words.sectors[sector]);
  const questions = asked.flatMap(({ question }) => question ?? []);
  return (
    <section class={`panel ${props.class ?? ''}`} id={id} aria-labelledby={`${id}-title`} aria-busy={isBusy}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {controls && <div class="controls">{controls}</div>}
        {help && <p class="help">{help}</p>}
      </header>
      {error && <Failure error={error} />}
      {!error && !isReady && <Loading />}
      {!error && isReady && silent.length > 0 && <p class="silent">{words.sectorMissing(silent.join(' · '))}</p>}
      {!error && isReady && silent.length === 0 && props.empty != null && <p class="empty">{props.empty}</p>}
      {isShown && props.children}
      {isShown && table && tableShown && <Table {...table} />}
      {isShown && table && !tableShown && (
        <details class="behind">
          <summary>{words.showTable}</summary>
          <Table {...table} />
        </details>
      )}
      <footer>
        {isShown && table && <CsvButton table={table} fileName={fileName} />}
        {isShown && props.exported && <ExportLink {...props.exported} />}
        {questions.length > 0 && <QuestionTexts questions={questions} />}
        {isShown && <Sources sources={sources} />}
      </footer>
    </section>
  );
}

/** What stands where a panel's content is to come: room for it, so that the page does not jump. */
export function Loading() {
  const { loading } = useWords(FRAME_WORDS);
  return (
    <div class="loading" role="status">
      <span>{loading}</span>
    </div>
  );
}

/** Why there is no answer, and what to do. */
export function Failure({ error }: { error: QuestionError }) {
  const words = useWords(FRAME_WORDS);
  const { askAgain } = useRoll();
  const reason =
    error.kind === 'unreachable'
      ? words.unreachable
      : error.code === 'SECTOR_UNAVAILABLE'
        ? words.sectorsSilent
        : words.refused(error.message);
  return (
    <div class="failure" role="alert">
      <p>
        {reason} {error.requestId && words.quoteRequest(error.requestId)}
      </p>
      <button type="button" onClick={askAgain}>
        {words.tryAgain}
      </button>
    </div>
  );
}

function CsvButton({ table, fileName }: { table: AnyTable; fileName: string }) {
  const words = useWords(FRAME_WORDS);
  const save = (): void => {
    const text = writeCsv(
      table.columns.map(({ title }) => title),
      table.rows.map((row) => table.columns.map(({ csv, value }) => (csv ?? value)(row))),
    );
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `tvaers-${fileName}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <button type="button" title={words.csvTitle} onClick={save}>
      CSV
    </button>
  );
}

/** All rows and columns of the table behind the panel, with source and licence, as a workbook. */
function ExportLink({ table, filters }: NonNullable<PanelProps['exported']>) {
  const words = useWords(FRAME_WORDS);
  const chosen = Object.entries(filters).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]]));
  const search = new URLSearchParams(chosen).toString();
  return (
    <a class="button" href={`/export/${table}.xlsx${search && `?${search}`}`} title={words.exportTitle} download>
      Excel
    </a>
  );
}

/** The questions behind a panel, to be taken along to another client. */
function QuestionTexts({ questions }: { questions: readonly Question[] }) {
  const words = useWords(FRAME_WORDS);
  return (
    <details class="question">
      <summary>{words.showQuestion}</summary>
      {questions.map((question, index) => (
        <QuestionText key={index} question={question} />
      ))}
    </details>
  );
}

function QuestionText({ question }: { question: Question }) {
  const words = useWords(FRAME_WORDS);
  const [copied, setCopied] = useState(false);
  const variables = JSON.stringify(question.variables, null, 2);
  const copy = (): void => {
    void navigator.clipboard?.writeText(question.text).then(() => setCopied(true));
  };
  return (
    <>
      <pre tabIndex={0} aria-label={words.questionText}>
        {question.text}
      </pre>
      <pre tabIndex={0} aria-label={words.variables}>
        {variables}
      </pre>
      <button type="button" onClick={copy}>
        {copied ? words.copied : words.copy}
      </button>
    </>
  );
}

const MOST_SOURCES = 6;

/** Links to the documents, each once; at its line where the panel rests on that one alone. */
function Sources({ sources }: { sources: readonly SourcePlace[] }) {
  const words = useWords(FRAME_WORDS);
  const { number } = useFormat();
  const documents = new Map<string, SourcePlace>();
  for (const place of sources) {
    const isAlone = !documents.has(place.document.id) || documents.get(place.document.id)!.line === place.line;
    documents.set(place.document.id, isAlone ? place : { document: place.document });
  }
  const shown = [...documents.values()].slice(0, MOST_SOURCES);
  if (shown.length === 0) return null;
  return (
    <p class="sources">
      {words.sources}{' '}
      {shown.map((place, index) => (
        <span key={place.document.id}>
          {index > 0 && ' · '}
          <SourceLink place={place} />
        </span>
      ))}
      {documents.size > shown.length && ` ${words.andMore(number(documents.size - shown.length))}`}
    </p>
  );
}

export interface SourceLinkProps {
  place: SourcePlace;
  /** Whether the line alone is shown, where the document is plain from what stands around. */
  isShort?: boolean;
  children?: ComponentChildren;
}

/** A link to a document, with its line where the place has one. */
export function SourceLink({ place, isShort, children }: SourceLinkProps) {
  const { line, document } = place;
  const words = useWords(FRAME_WORDS);
  const title = document.title ?? document.id;
  const whole = line === undefined ? title : `${title}, ${words.line} ${line}`;
  return (
    <Link to={{ name: 'source', id: document.id }} line={line} title={isShort ? whole : undefined}>
      {children ?? (isShort && line !== undefined ? `${words.line} ${line}` : whole)}
    </Link>
  );
}
