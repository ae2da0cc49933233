import { slugify } from '../danish/text.js';

/** Every way a municipality's name is written: name and aliases, each also with å for aa and aa for å. */
export function spellings(entry: { name: string; aliases: string[] }): string[] {
  const forms = [entry.name, ...entry.aliases].flatMap((form) => [
    form,
    form.replaceAll('aa', 'å').replaceAll('Aa', 'Å'),
    form.replaceAll('å', 'aa').replaceAll('Å', 'Aa'),
  ]);
  return [...new Set(forms)];
}

/** What spellings of one name have in common: no case, hyphen, accent, "Kommune" or trailing apostrophe. */
export function nameKey(name: string): string {
  return slugify(name).replace(/-(?:regions)?kommunes?$/, '');
}

/** The number of letters to add, drop or change to make one text of the other, or `limit + 1` if it is more. */
export function measureEditDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return Math.min(row[b.length]!, limit + 1);
}
