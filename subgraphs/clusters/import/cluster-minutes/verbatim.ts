import { decodeEntities, normaliseText } from '../../../../kernel/danish/text.js';

/** A source text is a reference, not a copy: longer words are cited by their beginning. */
const CITED = 300;
/** So far into one line words are looked for. */
const SEARCHED = 20_000;
const SIGN = /<!--[^<>]{0,500}-->|<\/?[a-z][^<>]{0,500}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});|.\p{M}*/gisu;

/**
 * Words that rules see without tags, entities, soft hyphens and doubled spaces, as a line of the document writes them; the
 * line's beginning where they do not stand on it. Null for no words.
 */
export function citeVerbatim(raw: string, words: string): string | null {
  if (words === '') return null;
  const sought = words.slice(0, CITED).trimEnd();
  if (raw.includes(sought)) return sought;
  const { text, from, to } = readSigns(raw.slice(0, SEARCHED));
  const plain = sought.replace(/\s+/g, ' ');
  const start = text.indexOf(plain);
  if (start < 0) return raw.trim().slice(0, CITED);
  return raw.slice(from[start]!, to[start + plain.length - 1]!);
}

/** A line as rules see it, and for each of its letters where the document's words for it begin and end. */
function readSigns(raw: string): { text: string; from: number[]; to: number[] } {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const match of raw.matchAll(SIGN)) {
    const [sign] = match;
    const isTag = sign.length > 2 && sign.startsWith('<');
    const letters = isTag ? '' : normaliseText(sign.startsWith('&') ? decodeEntities(sign) : sign).replace(/\s/g, ' ');
    if (letters === ' ' && text.endsWith(' ')) continue;
    text += letters;
    for (let index = 0; index < letters.length; index += 1) {
      from.push(match.index);
      to.push(match.index + sign.length);
    }
  }
  return { text, from, to };
}
