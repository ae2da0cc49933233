import { Entity } from 'typeorm';
import { KeyColumn, TextColumn } from '../store/columns.js';
import { RecordRow } from './record.js';

/** What a record is found by in a text search. Derived from the record whenever it is written. */
@Entity('search_entry')
export class SearchEntry extends RecordRow {
  @KeyColumn() typename!: string;
  @KeyColumn() recordId!: string;
  @TextColumn() title!: string;
  /** Title and further words, folded (`foldText`), so that both engines compare alike. */
  @TextColumn() folded!: string;
}
