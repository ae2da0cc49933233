/**
 * Whether a word is the expected one with a single slip of the pen: a letter replaced, left out, added, or two neighbours
 * swapped. The first letter must agree, and the words must differ.
 * @param open the word may go on after what is expected (an inflection, a compound); then its last letter must agree too
 */
export function isMisspelling(word: string, expected: string, open: boolean): boolean {
  const excess = word.length - expected.length;
  if (excess < -1 || (excess > 1 && !open)) return false;
  const at = findDifference(word, expected);
  if (at === 0 || at === expected.length || (open && at === expected.length - 1)) return false;
  return (
    agreesFrom(word, at + 1, expected, at + 1, open) ||
    agreesFrom(word, at, expected, at + 1, open) ||
    agreesFrom(word, at + 1, expected, at, open) ||
    (word[at] === expected[at + 1] && word[at + 1] === expected[at] && agreesFrom(word, at + 2, expected, at + 2, open))
  );
}

function findDifference(a: string, b: string): number {
  let at = 0;
  while (at < b.length && a[at] === b[at]) at++;
  return at;
}

function agreesFrom(word: string, from: number, expected: string, expectedFrom: number, open: boolean): boolean {
  const rest = expected.length - expectedFrom;
  if (open ? word.length - from < rest : word.length - from !== rest) return false;
  for (let i = 0; i < rest; i++) if (word[from + i] !== expected[expectedFrom + i]) return false;
  return true;
}
