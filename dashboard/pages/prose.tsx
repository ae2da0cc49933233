import { useWords } from '../language.js';
import { PAGE_WORDS } from '../wording/pages.js';

/** Longer text of a document, paragraph by paragraph. null: it was not imported, which is not the same as none. */
export function Prose({ text }: { text: string | null }) {
  if (text === null) return <NotImported />;
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  return (
    <div class="paragraphs">
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

/** What stands where the hub holds the facts of a document and not its words. */
export function NotImported() {
  const { notImported, notImportedHelp } = useWords(PAGE_WORDS);
  return (
    <span class="not-imported" title={notImportedHelp}>
      {notImported}
    </span>
  );
}

/** Says once, above all places that are marked so, what "not imported" means and what to do. */
export function NotImportedNote() {
  const { notImported, notImportedHelp } = useWords(PAGE_WORDS);
  return (
    <p class="note">
      <strong>{notImported}:</strong> {notImportedHelp}
    </p>
  );
}
