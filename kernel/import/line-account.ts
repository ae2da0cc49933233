/** Lines that follow each other, by their numbers from 1, both included. */
export interface Stretch {
  first: number;
  last: number;
}

/** What became of a document's text. */
export interface Accounting {
  /** See `SourceDocument.readShare`; 1 for a document with no text in scope. */
  readShare: number;
  /** Letters that each rule passed over, by the rule's name. */
  passedOver: ReadonlyMap<string, number>;
  /** Where a line, or a part of it, is left over: each stretch is to become an UNREAD_TEXT. */
  unread: readonly Stretch[];
}

/** READ outweighs the others: a line that a record rests on is read, whatever else was said of it. */
type Fate = 'READ' | 'EXCLUDED' | { rule: string };

/**
 * Accounts for every line of a document while a reader works through it. A line nobody spoke for is left over: that
 * something was understood has to be said, that it was not does not. Letters are counted, white space is not.
 */
export class LineAccount {
  private readonly letters: number[];
  private readonly fates = new Map<number, Fate>();
  /** Letters of a line that are left over though the line is read. */
  private readonly partly = new Map<number, number>();

  /** `text`: the whole document, lines ending in LF, CRLF or CR. */
  constructor(text: string) {
    this.letters = countLettersByLine(text);
  }

  get lineCount(): number {
    return this.letters.length;
  }

  /** These lines ended in a record, or in an issue that says what became of them. */
  read(lines: Iterable<number>): void {
    for (const line of lines) this.fates.set(line, 'READ');
  }

  /** These lines hold no facts, by a rule that has a name: a page number, a header that is repeated. */
  passOver(rule: string, lines: Iterable<number>): void {
    for (const line of lines) if (this.fates.get(line) !== 'READ') this.fates.set(line, { rule });
  }

  /** These lines are about something else than this reader reads: another item of the agenda. They count nowhere. */
  exclude(lines: Iterable<number>): void {
    for (const line of lines) if (!this.fates.has(line)) this.fates.set(line, 'EXCLUDED');
  }

  /** This part of a line was not understood, though the rest of the line was: a cell of a table. */
  leave(line: number, text: string): void {
    this.partly.set(
      line,
      (this.partly.get(line) ?? 0) + countLettersByLine(text).reduce((sum, letters) => sum + letters, 0),
    );
  }

  close(): Accounting {
    const passedOver = new Map<string, number>();
    const unread: Stretch[] = [];
    let [total, left] = [0, 0];
    this.letters.forEach((letters, index) => {
      const line = index + 1;
      const fate = this.fates.get(line);
      if (letters === 0 || fate === 'EXCLUDED') return;
      if (typeof fate === 'object') passedOver.set(fate.rule, (passedOver.get(fate.rule) ?? 0) + letters);
      const leftOver = fate === undefined ? letters : Math.min(letters, this.partly.get(line) ?? 0);
      total += letters;
      left += leftOver;
      if (leftOver > 0) this.extend(unread, line);
    });
    return { readShare: total === 0 ? 1 : (total - left) / total, passedOver, unread };
  }

  /** Blank lines and lines that were passed over do not part what is left over. */
  private extend(unread: Stretch[], line: number): void {
    const last = unread.at(-1);
    let before = line - 1;
    while (last !== undefined && before > last.last && this.isPassable(before)) before -= 1;
    if (last !== undefined && before === last.last) last.last = line;
    else unread.push({ first: line, last: line });
  }

  private isPassable(line: number): boolean {
    return this.letters[line - 1] === 0 || typeof this.fates.get(line) === 'object';
  }
}

const LF = 10;
const CR = 13;

/** Letter by letter, since a document may be five million blank lines. */
function countLettersByLine(text: string): number[] {
  const lines = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines.push(0);
    else if (!isSpace(code)) lines[lines.length - 1]! += 1;
  }
  return lines;
}

function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= CR);
  return /\s/.test(String.fromCharCode(code));
}
