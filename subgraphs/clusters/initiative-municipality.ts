import { Entity } from 'typeorm';
import { RecordRow } from '../../kernel/provenance/record.js';
import { KeyColumn } from '../../kernel/store/columns.js';

/** That a document names a municipality as taking part in an initiative. */
@Entity('initiative_municipality')
export class InitiativeMunicipality extends RecordRow {
  @KeyColumn() municipalityCode!: string;
}
