import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Cell } from './csv.js';
import { useFormat, useWords } from './language.js';
import { sortRows } from './row-order.js';
import { FRAME_WORDS } from './wording/frame.js';

export interface Column<Row> {
  key: string;
  title: string;
  /** What the column is sorted by and what stands in its CSV. null: not known; it stands last in either order. */
  value: (row: Row) => Cell;
  /** How the cell looks; left out, the value is written in the chosen language. Not called where the value is null. */
  show?: (row: Row) => ComponentChildren;
  /** Numbers stand to the right, the first column of a row is its heading. */
  kind?: 'text' | 'number' | 'kroner' | 'day';
  /** How the value stands in the CSV, where that is not `value`. */
  csv?: (row: Row) => Cell;
  /** What stands where the value is null, and nothing is unknown; left out, that it is not known. */
  blank?: ComponentChildren;
  headClass?: string;
  cellClass?: (row: Row) => string;
}

export interface TableProps<Row> {
  /** What the table holds, for those who do not see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The column by which it is sorted at first, and whether the other way round; left out, the rows stand as given. */
  sortedBy?: { key: string; descending?: boolean };
  /** A class of the row, to mark it. */
  rowClass?: (row: Row) => string | undefined;
  class?: string;
}

/** A table whose headings sort it. The first column heads its row and stays in view when the rest is scrolled. */
export function Table<Row>({ caption, columns, rows, rowKey, sortedBy, rowClass, ...rest }: TableProps<Row>) {
  const [order, setOrder] = useState(sortedBy ?? null);
  const words = useWords(FRAME_WORDS);
  const { compare } = useFormat();
  const sorted = useMemo(() => {
    const column = columns.find(({ key }) => key === order?.key);
    return column ? sortRows(rows, column.value, order?.descending === true, compare) : rows;
  }, [rows, columns, order, compare]);
  const sortBy = ({ key, kind }: Column<Row>): void =>
    setOrder((before) => ({ key, descending: before?.key === key ? !before.descending : isNumeric(kind) }));
  return (
    <div class={`table ${rest.class ?? ''}`} role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                class={classOf(column.kind, column.headClass)}
                aria-sort={order?.key === column.key ? (order.descending ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" title={words.sortBy(column.title)} onClick={() => sortBy(column)}>
                  {column.title}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)} class={rowClass?.(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" class={column.kind}>
                    <CellContent column={column} row={row} />
                  </th>
                ) : (
                  <td key={column.key} class={classOf(column.kind, column.cellClass?.(row))}>
                    <CellContent column={column} row={row} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const classOf = (...names: (string | undefined)[]): string | undefined => names.filter(Boolean).join(' ') || undefined;

const isNumeric = (kind: Column<unknown>['kind']): boolean => kind === 'number' || kind === 'kroner';

function CellContent<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const format = useFormat();
  const value = column.value(row);
  if (value === null) return <>{column.blank ?? <Unknown />}</>;
  if (column.show) return <>{column.show(row)}</>;
  if (typeof value === 'string') return <>{column.kind === 'day' ? format.day(value) : value}</>;
  return <>{column.kind === 'kroner' ? format.kroner(value) : format.number(value)}</>;
}

/** What stands where a document says nothing: never a zero, never an empty place. */
export function Unknown() {
  const { unknown } = useWords(FRAME_WORDS);
  return <span class="unknown">{unknown}</span>;
}
