import { parsePeriod } from './import/coverage-figures/period.js';

/**
 * A period of coverage figures as the graph writes it: `yyyy`, `yyyy-Qn` (quarter), `yyyy-mm` or `yyyy-mm-dd`; so is what
 * a document or a question writes differently ("2024-K4", "4. kvartal 2024"). Anything else stays as it is.
 */
export function toPeriod(text: string): string {
  return (parsePeriod(text) ?? text).replace(/-K(?=[1-4]$)/, '-Q');
}
