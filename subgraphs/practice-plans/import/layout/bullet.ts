import { parseMonth } from '../../../../kernel/danish/dates.js';

/** What a line of a list begins with, and what follows. */
export interface Bullet {
  /** The sign itself; `1` for a number or letter that counts. */
  marker: string;
  rest: string;
}

const SIGN = /^([-–—•·▪●◦‣■□➢►→✓✔*\uf0b7\uf0a7]|o(?= ))[ \t]*(?=\S)/u;
const NUMBER = /^\(?(?:\d{1,2}[.)]|[a-z]\))[ \t]+(?=\S)/;
// Icons stand in for bullets, alone or after a dash.
const ICON = /^(?:\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?\s*)+/u;

/** The bullet, number or icon a text begins with, or null. A day ("1. juni") and a minus sign ("-5") are no bullets. */
export function bulletOf(text: string): Bullet | null {
  const sign = SIGN.exec(text);
  if (sign) {
    if (/^[-–—*]$/.test(sign[0]) && /^[\d*]/.test(text.slice(1))) return null;
    return { marker: sign[1]!, rest: text.slice(sign[0].length).replace(ICON, '') };
  }
  const icon = ICON.exec(text);
  if (icon && icon[0].length < text.length) return { marker: '•', rest: text.slice(icon[0].length) };
  const number = NUMBER.exec(text);
  if (!number) return null;
  const rest = text.slice(number[0].length);
  const next = /^\p{L}+/u.exec(rest)?.[0] ?? '';
  return parseMonth(next) === null && !/^(?:kvartal|halvår)/i.test(next) ? { marker: '1', rest } : null;
}

/** Whether a line holds a bullet and nothing else: the text it belongs to was cut from it. */
export function isBareBullet(text: string): boolean {
  return /^\s*(?:[-–•·▪●◦‣■□➢►→✓✔*\uf0b7\uf0a7o]|\(?\d{1,2}[.)]|[a-z]\))\s*$/u.test(text);
}
