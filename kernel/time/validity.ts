/**
 * Half-open validity: from `validFrom` up to, not including, `validTo`, the first day no longer
 * covered. null is open-ended. Dates are ISO text and compare as text.
 */
export interface Validity {
  validFrom: string | null;
  validTo: string | null;
}

/** Whether a period covers a day. */
export function isValidOn(period: Validity, day: string): boolean {
  return (period.validFrom === null || period.validFrom <= day) && (period.validTo === null || day < period.validTo);
}

/** The day before an ISO date. */
export function getDayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** The day a question without `asOf` asks about below a body: today, or the body's last day where it has ended. */
export function resolveDayWithin(body: Validity, asOf: string | null | undefined, today: string): string {
  if (asOf) return asOf;
  return body.validTo !== null && body.validTo <= today ? getDayBefore(body.validTo) : today;
}
