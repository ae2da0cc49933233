import type { AgendaItemKind } from './facts.js';

const DECIDES =
  /godkend|beslut|vedtag|tiltræd|anbefal|bevilg|udpeg|vælger|tager stilling|prioriter|afsæt|igangsæt|oversend|(?<!\p{L})sender|sendes i|arbejdes videre|imødekom/iu;
const DISCUSSES = /drøft|debatt|diskut/iu;
const NOTES = /orienter|efterretning/iu;

/** What an item without a label is for, from what its recommendations ask the meeting to do; null where they do not say. */
export function kindOfRecommendations(recommendations: readonly string[]): AgendaItemKind | null {
  const asks = (pattern: RegExp): boolean => recommendations.some((text) => pattern.test(text));
  if (asks(DECIDES)) return 'DECISION';
  if (asks(DISCUSSES)) return 'DISCUSSION';
  return asks(NOTES) ? 'INFORMATION' : null;
}
