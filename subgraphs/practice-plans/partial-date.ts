/** The first day a partial date (`yyyy`, `yyyy-mm` or `yyyy-mm-dd`) can mean. */
export function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day a partial date can mean. */
export function lastDayOf(date: string): string {
  if (date.length === 10) return date;
  const [year, month = '12'] = date.split('-');
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
