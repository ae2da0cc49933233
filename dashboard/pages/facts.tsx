import type { ComponentChildren } from 'preact';
import { Unknown } from '../table.js';

export interface Fact {
  name: string;
  /** null: no document says it. */
  value: ComponentChildren | null;
}

/** What is known of one record, name by name. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="fact-list">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <Unknown />}</dd>
        </div>
      ))}
    </dl>
  );
}
