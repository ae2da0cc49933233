const COPENHAGEN_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The one clock of the process. Tests set `now`; nothing else reads the time of day. */
export const clock = { now: (): Date => new Date() };

/** Today in Europe/Copenhagen as `yyyy-mm-dd`: what `asOf` means where a query leaves it out. */
export function getToday(): string {
  return COPENHAGEN_DAY.format(clock.now());
}
