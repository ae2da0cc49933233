import { Entity, type EntityManager } from 'typeorm';
import { IntColumn, PrimaryKey } from './columns.js';

/** Name of the one row that counts imports: answers computed from a store may be kept as long as it stands. */
export const DATA_VERSION = 'data-version';

@Entity('store_state')
export class StoreState {
  @PrimaryKey() name!: string;
  @IntColumn() value!: number;
}

/** Says that answers have changed: part of every transaction that changes what a store answers. */
export async function raiseDataVersion(manager: EntityManager): Promise<void> {
  const { affected } = await manager.increment(StoreState, { name: DATA_VERSION }, 'value', 1);
  if (affected === 0) await manager.insert(StoreState, { name: DATA_VERSION, value: 1 });
}
