import { isValidOn } from '../../kernel/time/validity.js';

/** When a cluster or council is at work: from `preparatoryFrom` in preparation, from `validFrom` in force, up to `validTo`. */
export interface BodyPeriod {
  /** First day it works in preparation; null where it does not. */
  preparatoryFrom: string | null;
  validFrom: string | null;
  /** First day no longer in force. */
  validTo: string | null;
}

/** Whether it is in preparation or in force on a day. A period whose beginning is not known has begun: nothing unknown is dropped. */
export function isActiveOn(period: BodyPeriod, day: string): boolean {
  return isValidOn({ validFrom: period.preparatoryFrom ?? period.validFrom, validTo: period.validTo }, day);
}
