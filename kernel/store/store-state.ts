import { Entity } from 'typeorm';
import { IntColumn, PrimaryKey } from './columns.js';

/** Name of the one row that counts imports: answers computed from a store may be kept as long as it stands. */
export const DATA_VERSION = 'data-version';

@Entity('store_state')
export class StoreState {
  @PrimaryKey() name!: string;
  @IntColumn() value!: number;
}
