import type { ComponentChildren } from 'preact';

/** How a badge looks: settled, under way, off the rails, or neither. The words say what it means; the colour only helps. */
export type Tone = 'settled' | 'underway' | 'against' | 'plain';

const TONES: Readonly<Record<string, Tone>> = {
  ...{ APPROVED: 'settled', IN_FORCE: 'settled', HELD: 'settled', NOTED: 'settled', VERIFIED: 'settled' },
  ...{ EXPECTED: 'underway', DRAFT: 'underway', HEARING: 'underway', PLANNED: 'underway', POSTPONED: 'underway' },
  ...{ PREPARATORY: 'underway', RECOMMENDED: 'underway', WARNING: 'underway', PARTLY: 'underway' },
  ...{ REJECTED: 'against', CANCELLED: 'against', ERROR: 'against' },
};

/** A short word in a frame: an outcome, a status. `value` is the graph's word for it. */
export function Badge({ value, children }: { value: string; children: ComponentChildren }) {
  return <span class={`badge ${TONES[value] ?? 'plain'}`}>{children}</span>;
}
