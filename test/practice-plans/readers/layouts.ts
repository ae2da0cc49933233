/** A random number generator that gives the same numbers for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const BULLETS = ['-', '•', '*', '–', '▪', '➢', '✓'];
const PAGE_BREAKS = ['\f', 'Side 2 af 7', '- 3 -', '12', '\n\f\nSide 4\n'];

/**
 * The same document laid out another way: another bullet, blank lines and page breaks where paragraphs and items end,
 * spaces at ends of lines, CRLF. What it states is the same.
 */
export function layOutAnew(text: string, seed: number): string {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const bullet = pick(BULLETS);
  const lines = text.split('\n').flatMap((line, index, all) => {
    const words = line.replace(/^[-•✓] (?=\S)/u, `${bullet} `) + (random() < 0.2 ? '  ' : '');
    const isBoundary = line === '' || /^[-•✓] /u.test(all[index + 1] ?? '');
    if (!isBoundary || random() < 0.5) return [words];
    return random() < 0.5 ? [words, '', ''] : [words, '', pick(PAGE_BREAKS), ''];
  });
  return lines.join(random() < 0.5 ? '\r\n' : '\n');
}

/** Seeds of the layouts that a test tries. */
export const SEEDS = Array.from({ length: 12 }, (_, index) => index * 7_919 + 1);
