import { DataIssueKind, DataIssueSeverity } from '../provenance/kinds.js';
import { refuseFormat } from './file-format.js';
import { TvaersError } from '../errors.js';
import type { TextForm } from './text-form.js';
import { readWordModel, type WordDocument, type WordNode } from './word-model.js';
import { WordNumbering } from './word-numbering.js';
import { writeCells, writeRows, type TableCell } from './word-table.js';
import { ZipArchive, ZipFault } from './zip-archive.js';

/** A Word document as text, in both forms of its tables. */
export interface WordText {
  /** A row is a line, its cells between tabs; a cell of several lines stands in quotation marks, as spreadsheets write it. */
  cells: TextForm;
  /** Only what a line can hold is a row between tabs; the lines of longer cells follow each other. */
  prose: TextForm;
}

const BROKEN = 'Word-dokumentet er beskadiget. Hent det igen, eller åbn det i Word, og gem det igen.';
const BOMB = 'Word-dokumentet pakker sig ud til mere, end noget dokument fylder. Kontrollér, at filen er den rigtige.';
const EMPTY = 'Word-dokumentet har ingen tekst. Er siderne billeder, så genkend teksten (OCR), og gem den som .docx.';

/** The text of a Word document (.docx). Throws DOCUMENT_FORMAT or DOCUMENT_TOO_LARGE, with what to do. */
export async function readWordText(bytes: Uint8Array): Promise<WordText> {
  try {
    const archive = new ZipArchive(bytes);
    const document = await readWordModel(archive);
    const numbering = archive.exists('word/numbering.xml')
      ? new TextDecoder().decode(archive.read('word/numbering.xml'))
      : '';
    const write = (hasCells: boolean): TextForm => {
      const text = new WordWriter(document, new WordNumbering(numbering), hasCells).write();
      return { text, pageStarts: null, issues: describeUnread(document) };
    };
    const [cells, prose] = [write(true), write(false)];
    if (cells.text.trim() === '') throw refuseFormat(EMPTY);
    return { cells, prose };
  } catch (error) {
    if (error instanceof TvaersError) throw error;
    const isBomb = error instanceof ZipFault && error.reason === 'TOO_LARGE';
    throw isBomb ? new TvaersError('DOCUMENT_TOO_LARGE', BOMB) : refuseFormat(BROKEN);
  }
}

function describeUnread({ unread }: WordDocument): TextForm['issues'] {
  return [...new Set(unread)].map((part) => ({
    kind: DataIssueKind.UNREAD_TEXT,
    severity: DataIssueSeverity.WARNING,
    message: `Word-dokumentet har indhold, som ikke kan læses (${part}). Se efter, om det siger noget, der mangler her.`,
    places: [{ line: 1, column: null, text: null }],
    record: null,
  }));
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Writes a document line by line, once. */
class WordWriter {
  private readonly lines: string[] = [];
  private readonly references: WordNode[] = [];

  constructor(
    private readonly document: WordDocument,
    private readonly numbering: WordNumbering,
    private readonly hasCells: boolean,
  ) {}

  write(): string {
    this.writeBlocks(this.document.body);
    for (const [index, reference] of this.references.entries()) {
      const body = this.document.notes.resolve(reference)?.body ?? [];
      const words = this.linesOf(body).join(' ').trim();
      if (words !== '') this.writeApart([`${toSuperscript(index + 1)} ${words}`]);
    }
    return this.lines.join('\n');
  }

  private writeBlocks(blocks: readonly WordNode[]): void {
    let wasItem = false;
    for (const block of blocks) {
      if (block.type === 'table') {
        this.writeTable(block);
        wasItem = false;
      } else if (block.type === 'paragraph') {
        const { label, lines } = this.readParagraph(block);
        const isItem = label !== null;
        const written = lines.map((line, index) => (index === 0 ? `${label ?? ''}${line}` : line));
        if (isItem && wasItem) this.lines.push(...written);
        else this.writeApart(written);
        wasItem = isItem;
      } else this.writeBlocks(block.children ?? []);
    }
  }

  /** Lines with a blank line before them. */
  private writeApart(lines: readonly string[]): void {
    if (lines.every((line) => line.trim() === '')) return;
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
    this.lines.push(...lines);
  }

  private writeTable(table: WordNode): void {
    const rows = (table.children ?? []).filter(({ type }) => type === 'tableRow');
    const isFrame = rows.every(({ children = [] }) => children.length <= 1);
    if (isFrame) {
      for (const { children = [] } of rows) this.writeBlocks(children.flatMap((cell) => cell.children ?? []));
      return;
    }
    const cells = rows.map(({ children = [] }) => children.map((cell) => this.readCell(cell)));
    this.writeApart(this.hasCells ? writeCells(cells) : writeRows(cells));
    this.lines.push('');
  }

  private readCell({ children = [], colSpan = 1, rowSpan = 1 }: WordNode): TableCell {
    return { lines: this.linesOf(children), colSpan, rowSpan };
  }

  /** The lines of blocks within a cell or a note. A table within a cell is a line a row. */
  private linesOf(blocks: readonly WordNode[]): string[] {
    return blocks
      .flatMap((block) => {
        if (block.type === 'paragraph') {
          const { label, lines } = this.readParagraph(block);
          return lines.map((line, index) => `${index === 0 ? (label ?? '') : ''}${line.replaceAll('\t', ' ')}`);
        }
        if (block.type === 'tableRow') {
          const cells = (block.children ?? []).map((cell) => this.linesOf(cell.children ?? []).join(' '));
          return [cells.filter((cell) => cell !== '').join(', ')];
        }
        return this.linesOf(block.children ?? []);
      })
      .filter((line) => line.trim() !== '');
  }

  private readParagraph(paragraph: WordNode): { label: string | null; lines: string[] } {
    const words = this.wordsOf(paragraph);
    // Word shows no number before a paragraph without text, nor counts it.
    if (words.trim() === '') return { label: null, lines: [''] };
    const lines = words.split('\n').map((line) => line.trimEnd());
    return { label: this.labelOf(paragraph), lines };
  }

  private labelOf({ alignment, numbering }: WordNode): string | null {
    const [, id, level] = /^list:(\d+):(\d+)$/.exec(alignment ?? '') ?? [];
    if (id === '0') return null;
    const { isOrdered, paragraphStyleId } = numbering ?? {};
    const label =
      (id === undefined ? null : this.numbering.labelInList(id, Number(level))) ??
      (paragraphStyleId === undefined ? null : this.numbering.labelOfStyle(paragraphStyleId));
    return label ?? (isOrdered === false ? '- ' : null);
  }

  private wordsOf(node: WordNode): string {
    if (node.type === 'text') return (node.value ?? '').replace(/[\r\n]+/g, ' ');
    if (node.type === 'tab') return '\t';
    if (node.type === 'break') return '\n';
    if (node.type === 'checkbox') return node.checked ? '☒' : '☐';
    if (node.type === 'noteReference') return toSuperscript(this.references.push(node));
    return (node.children ?? []).map((child) => this.wordsOf(child)).join('');
  }
}

function toSuperscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]!);
}
