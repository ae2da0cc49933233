import mammoth from 'mammoth';
import { ZipFault, type ZipArchive } from './zip-archive.js';

/** A node of a Word document as mammoth models it; what a kind of node has no use for is missing. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  /** Of a paragraph: `list:ID:LEVEL` where it is an item of a list (see `prepareBody`). */
  alignment?: string | null;
  /** Of a paragraph that its style makes an item of a list. */
  numbering?: { isOrdered: boolean; level: string; paragraphStyleId?: string } | null;
  breakType?: string;
  checked?: boolean;
  colSpan?: number;
  rowSpan?: number;
  noteType?: string;
  noteId?: string;
}

/** A Word document: its body, its notes, and the parts of it that could not be read. */
export interface WordDocument {
  body: WordNode[];
  notes: { resolve(reference: WordNode): { body: WordNode[] } | null };
  unread: string[];
}

/** Elements that hold text and that mammoth would leave out; what is in them is read like any other text. */
const TRANSPARENT = /<(\/?)w:(?:fldSimple|dir|bdo)\b/g;
const IN_LIST = /<w:numPr>(?:(?!<\/w:numPr>)[\s\S]){0,2000}<\/w:numPr>/g;
/** Parts of a document that mammoth reports and that may hold text. */
const HOLDS_TEXT = /element was ignored: (?:w:)?(altChunk|subDoc|ruby|.*oMath)/;

/**
 * Reads a Word document with mammoth. It is given the files of the archive one by one, so that nothing is unpacked
 * beyond its bound; a fault of the archive comes out as it is, any other error means a damaged document.
 */
export async function readWordModel(archive: ZipArchive): Promise<WordDocument> {
  let model: { children: WordNode[]; notes: WordDocument['notes'] } | null = null;
  let fault: unknown = null;
  const file = {
    exists: (name: string) => archive.exists(name),
    read: async (name: string, encoding?: string) => {
      try {
        const bytes = archive.read(name);
        if (encoding === undefined) return bytes;
        if (encoding === 'base64') return Buffer.from(bytes).toString('base64');
        const text = new TextDecoder(encoding).decode(bytes);
        return name.endsWith('.rels') ? text : prepareBody(text);
      } catch (error) {
        fault ??= error instanceof ZipFault ? error : null;
        throw error;
      }
    },
  };
  try {
    // The model itself is what is wanted, not the HTML that mammoth would make of it.
    const transformDocument = (document: typeof model) => {
      model = document;
      return { ...document, children: [] };
    };
    const { messages } = await mammoth.convertToHtml({ file } as never, { transformDocument });
    const { children, notes } = model!;
    return { body: children, notes, unread: messages.flatMap(({ message }) => HOLDS_TEXT.exec(message)?.[1] ?? []) };
  } catch (error) {
    throw fault ?? error;
  }
}

/** Leaves a mark of its list on every paragraph, where mammoth keeps it: it keeps no list's identity. */
function prepareBody(xml: string): string {
  return xml.replace(TRANSPARENT, '<$1w:smartTag').replace(IN_LIST, (properties) => {
    const [level, id] = ['ilvl', 'numId'].map((name) => new RegExp(`<w:${name} w:val="(\\d+)"`).exec(properties)?.[1]);
    return id === undefined ? properties : `${properties}<w:jc w:val="list:${id}:${level ?? 0}"/>`;
  });
}
