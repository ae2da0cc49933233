import { Entity } from 'typeorm';
import { RootRecord } from '../../kernel/provenance/record.js';
import { KeyColumn, OptionalKey } from '../../kernel/store/columns.js';

/** That a municipality belongs to a region in a half-open period. */
@Entity('municipality_region')
export class MunicipalityRegion extends RootRecord {
  @KeyColumn() municipalityCode!: string;
  @KeyColumn() regionCode!: string;
  @OptionalKey() validFrom!: string | null;
  @OptionalKey() validTo!: string | null;
}
