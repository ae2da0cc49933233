import iconv from 'iconv-lite';

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number that is a CPR number by its date and belongs to nobody: no serial of these years begins so. */
const PERSON_NUMBER = '311299-0000';

const INSERTS = [
  ...['\t', ';', '"', '\n\n', ' - ', '• ', 'o ', '1. ', '</li><ul>', '<script>alert(1)</script>', '&nbsp;', '\u00ad'],
  ...['2024', '31. februar 2024', '1.250 t.kr.', '-1', 'Side 3 af 12', 'Lukket punkt', 'æøå', '😀', '\u2028'],
  ...[PERSON_NUMBER, PERSON_NUMBER.replace('-', ''), PERSON_NUMBER.replace('-', ' '), '9'.repeat(400)],
];

/** A document after `count` accidents: pieces lost, doubled, moved or put in. */
export function damageText(text: string, chance: () => number, count: number): string {
  const pick = (length: number): number => Math.floor(chance() * length);
  let damaged = text;
  for (let accident = 0; accident < count; accident += 1) {
    const [from, length] = [pick(damaged.length), pick(200)];
    const piece = damaged.slice(from, from + length);
    const rest = damaged.slice(0, from) + damaged.slice(from + length);
    const place = pick(damaged.length);
    const kinds = [
      () => rest,
      () => damaged.slice(0, place) + piece + damaged.slice(place),
      () => rest.slice(0, place) + piece + rest.slice(place),
      () => damaged.slice(0, place) + INSERTS[pick(INSERTS.length)]! + damaged.slice(place),
      () => damaged.slice(0, place) + INSERTS[pick(INSERTS.length)]! + damaged.slice(place),
    ];
    damaged = kinds[pick(kinds.length)]!();
  }
  return damaged;
}

/** The bytes of a text in one of the encodings that come up, now and then cut off at any byte. */
export function encodeByChance(text: string, chance: () => number): Buffer {
  const encodings = ['utf8', 'utf8', 'win1252', 'utf-16le', 'utf-16be'];
  const encoding = encodings[Math.floor(chance() * encodings.length)]!;
  const bytes = iconv.encode(chance() < 0.3 ? text.replaceAll('\n', '\r\n') : text, encoding, {
    addBOM: chance() < 0.5,
  });
  return chance() < 0.1 ? bytes.subarray(0, Math.floor(chance() * bytes.length)) : bytes;
}
