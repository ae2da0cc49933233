import { foldText } from './text.js';

const WORDS = [
  ...['ingen', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv', 'tretten'],
  ...['fjorten', 'femten', 'seksten', 'sytten', 'atten', 'nitten', 'tyve'],
];

const VARIANTS: Readonly<Record<string, number>> = { nul: 0, et: 1, én: 1, ét: 1, een: 1, eet: 1 };

/** A count from 0 to 20 written in digits or as a Danish word ("fire", "ét", "ingen"); anything else is null. */
export function parseCount(word: string): number | null {
  const folded = foldText(word).replace(/[.,:;]$/, '');
  if (/^\d{1,2}$/.test(folded)) return Number(folded) <= 20 ? Number(folded) : null;
  const index = WORDS.indexOf(folded);
  return index >= 0 ? index : (VARIANTS[folded] ?? null);
}
