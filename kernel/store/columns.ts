import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/*
 * The column types a record may have: the few that mean the same on SQLite and on MariaDB.
 * Keys compare by bytes on both; money is integer øre; dates are ISO text; no enum or json columns.
 */

/** Longest key, in characters: what a utf8mb4 index of three keys can hold. */
export const KEY_LENGTH = 191;

/** Most bytes a text column holds on MariaDB; the writer refuses more on both engines. */
export const TEXT_BYTES = 65_535;

const asLines = {
  to: (list: string[] | null | undefined) =>
    list == null ? null : list.map((item) => item.replace(/\s*\n\s*/g, ' ')).join('\n'),
  from: (text: string | null) => (text === null ? null : text === '' ? [] : text.split('\n')),
};

const asNumber = {
  to: (value: number | null | undefined) => value ?? null,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

const asJson = {
  to: (value: unknown) => (value == null ? null : JSON.stringify(value)),
  from: (text: string | null): unknown => (text === null ? null : JSON.parse(text)),
};

export const PrimaryKey = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: KEY_LENGTH });
export const PrimaryInt = (): PropertyDecorator => PrimaryColumn({ type: 'int' });
/** A key, a code, a date or a short word that is searched by equality or order. */
export const KeyColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: KEY_LENGTH, ...options });
export const OptionalKey = (): PropertyDecorator => KeyColumn({ nullable: true });
export const TextColumn = (): PropertyDecorator => Column({ type: 'text' });
export const OptionalText = (): PropertyDecorator => Column({ type: 'text', nullable: true });
export const IntColumn = (): PropertyDecorator => Column({ type: 'int' });
export const OptionalInt = (): PropertyDecorator => Column({ type: 'int', nullable: true });
export const FloatColumn = (): PropertyDecorator => Column({ type: 'double' });
export const OptionalFloat = (): PropertyDecorator => Column({ type: 'double', nullable: true });
export const BoolColumn = (): PropertyDecorator => Column({ type: 'boolean' });
export const OptionalBool = (): PropertyDecorator => Column({ type: 'boolean', nullable: true });
/** Integer øre; null is not known. */
export const OptionalOere = (): PropertyDecorator => Column({ type: 'bigint', nullable: true, transformer: asNumber });
/** A list of short texts, one a line. */
export const ListColumn = (): PropertyDecorator => Column({ type: 'text', transformer: asLines });
/** A small structure that is only ever read whole. */
export const StructureColumn = (): PropertyDecorator => Column({ type: 'text', nullable: true, transformer: asJson });
