/** "praksisplan" in any form, and a period of years shortly after it within the same sentence, with no agreement named between. */
const PLAN_PERIOD =
  /praksisplan(?:(?!aftale)(?:[^.!?\n]|\.(?! \p{Lu}))){0,160}?(?<!\d)(20\d\d) ?(?:[-–—/]|til|til og med) ?(20\d\d)(?!\d)/giu;

const LONGEST_PLAN = 8;

/** The years in which the practice plans begin whose period a text states ("Praksisplan for 2025 - 2028": 2025), each once. */
export function findPlanStarts(text: string): number[] {
  const periods = [...text.matchAll(PLAN_PERIOD)].map(([, from, to]) => ({ from: Number(from), to: Number(to) }));
  return [...new Set(periods.filter(({ from, to }) => to > from && to - from <= LONGEST_PLAN).map(({ from }) => from))];
}
