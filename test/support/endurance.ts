import { appendFileSync } from 'node:fs';

/** Set by `npm run test:endurance`: the file that the figures of a full run go to, one JSON line each. */
const FIGURES = process.env['TVAERS_FIGURES'];

/** How often a test does what it does: few times in `npm test`, all of them in `npm run test:endurance`. */
export function countOf(few: number, all: number): number {
  return process.env['TVAERS_ENDURANCE'] === '1' ? all : few;
}

/** Notes what a full run measured, for docs/reference/endurance.md. */
export function noteFigure(what: string, result: string): void {
  if (FIGURES !== undefined) appendFileSync(FIGURES, `${JSON.stringify({ what, result })}\n`);
}
