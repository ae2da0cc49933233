import { Entity } from 'typeorm';
import { RecordRow } from '../../kernel/provenance/record.js';
import { KeyColumn } from '../../kernel/store/columns.js';

/** What an agenda item can speak of. */
export type AgendaTarget = 'Initiative' | 'PracticePlan';

/** That an agenda item speaks of another record. */
@Entity('agenda_reference')
export class AgendaReference extends RecordRow {
  @KeyColumn() itemId!: string;
  /** GraphQL type name of what it speaks of. */
  @KeyColumn() typename!: AgendaTarget;
  @KeyColumn() targetId!: string;
}
