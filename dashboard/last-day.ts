/** The last day of a period whose first day no longer covered is `end` (`yyyy-mm-dd`); null: no end is known. */
export function lastDayBefore(end: string | null): string | null {
  if (end === null) return null;
  const day = new Date(`${end}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
