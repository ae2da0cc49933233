import type { Logger } from 'typeorm';

/** Hears every SQL statement of a store. What the SQL budgets of the named questions are counted with. */
export type StatementListener = (sql: string) => void;

/** TypeORM's logger, reduced to telling listeners what was sent. Writes nothing: SQL never reaches a log. */
export class StatementLog implements Logger {
  readonly listeners = new Set<StatementListener>();

  logQuery(sql: string): void {
    for (const listener of this.listeners) listener(sql);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
