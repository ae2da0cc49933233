/** What the rows under a heading of a money table are. */
export type FundingGroupKind =
  'ALLOCATION' | 'COMMITTED' | 'STARTED' | 'COMPLETED' | 'RECOMMENDED' | 'APPLIED' | 'REFUSED';

const REFUSED = /afvist|afslag|afslået|ikke (?:imødekom|godkend|bevil|støtte|anbefal)|forkast|tilbagetrukne?/iu;
const APPLIED = /ansøg|(?<!\p{L})søg(?:t|te|es|er)(?!\p{L})|indkomne|ønsker/iu;
const RECOMMENDED =
  /anbefal|indstill|foreslå|forslag|til (?:politisk )?(?:godkendelse|behandling|beslutning)|nye initiativer|under behandling/iu;
const COMPLETED = /afslutte(?:de|t)/iu;
const STARTED = /igangs(?:at|æt)|iværksat|løbende|aktive(?!\p{L})|i drift/iu;
const COMMITTED =
  /bevilg|bevilling|godkend|vedtag|disponer|afsat|fordelt|forbrug|klyngeinitiativer|initiativer(?!\p{L})|projekter(?!\p{L})/iu;
const SUBTOTAL =
  /^(?:i ?alt|sum|subtotal|del ?sum|total|samlet)(?!\p{L})|(?:,| |-)i ?alt$|^samlede |^(?:foreløbigt |samlet )?(?:forbrug|forbrugt|disponeret|bevilget|fordelt|anvendt)(?: (?:i alt|til dato|indtil nu|beløb|midler))?$/iu;
const REMAINING =
  /(?<!\p{L})(?:rest(?:erende|midler|beløb|pulje|en|er|erer)?(?!\p{L})|tilbage|ufordel|udisponer|ikke[ -](?:disponer|fordel|anvend|forbrug)|til rådighed|saldo|uforbrugt|ledige? (?:klynge)?midler)/iu;
const ALLOCATION =
  /tildel(?:t|te|ing)|(?:klynge)?ramme(?!\p{L})|modtag(?:et|ne)|tilført|indtægt|til rådighed|^(?:fælles |(?:sundheds)?klyngens (?:fælles )?)?(?:klynge)?midler(?: (?:i alt|20\d\d))?$|pulje|^bevilling til klyngen/iu;

const TRANSFER =
  /overfør(?:t|te|sel|es)(?!\p{L})|videreført|(?:uforbrugt|mer-?forbrug|mindre-?forbrug)\p{L}* (?:midler )?fra/iu;
const MOVED_OUT = /(?<!\p{L})til (?:næste|det følgende|efterfølgende|kommende|20\d\d)/iu;

/** Whether a label names money moved between years, and whether it is moved out: 1 into this statement, -1 out of it, 0 neither. */
export function transferSign(label: string): -1 | 0 | 1 {
  if (!TRANSFER.test(label)) return 0;
  return MOVED_OUT.test(label) ? -1 : 1;
}

/** What a label makes of the rows under it; null where it is the name of something. */
export function readGroup(label: string): FundingGroupKind | null {
  if (REFUSED.test(label)) return 'REFUSED';
  if (APPLIED.test(label)) return 'APPLIED';
  if (RECOMMENDED.test(label)) return 'RECOMMENDED';
  if (COMPLETED.test(label)) return 'COMPLETED';
  if (STARTED.test(label)) return 'STARTED';
  if (COMMITTED.test(label)) return 'COMMITTED';
  return null;
}

/** Whether a label names a sum of rows. */
export function isSubtotal(label: string): boolean {
  return SUBTOTAL.test(label);
}

/** Whether a label names what is left. */
export function isRemaining(label: string): boolean {
  return REMAINING.test(label);
}

/** Whether a label names money given to the cluster. Only labels above the first initiative are meant so. */
export function isAllocation(label: string): boolean {
  return ALLOCATION.test(label);
}

/** What a remark on a row says of its amount: refused, applied for; null where it is granted or nothing is said. */
export function readRemark(remark: string): 'REFUSED' | 'APPLIED' | null {
  if (REFUSED.test(remark)) return 'REFUSED';
  return APPLIED.test(remark) && !/bevilg|godkend|imødekom/iu.test(remark) ? 'APPLIED' : null;
}
