/** What a text of five million characters may consist of. */
const PIECES: readonly string[] = [
  ...['a', '\n', 'a\n', '- a\n', '1. A\n', 'a\t\n', ';', '</p><li>', '# a: b\n'],
  ...['12-12-2024 ', 'én gang årligt ', '10 a a a læge', 'Aa Bb ', '0101;2024;1\n'],
];

/** Texts of `length` characters, each one piece over and over after a beginning that looks like a document. */
export function makeJunk(beginning: string, length = 5_000_000): { name: string; text: string }[] {
  return PIECES.map((piece) => ({
    name: JSON.stringify(piece),
    text: beginning + piece.repeat(Math.ceil(length / piece.length)),
  }));
}
