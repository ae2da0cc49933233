import { dayOf } from '../filters.js';
import { useFormat, useWords } from '../language.js';
import { FRAME_WORDS } from '../wording/frame.js';
import { SOURCE_WORDS } from '../wording/source.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import type { SharedDocument } from './document-record.js';
import { Facts } from './facts.js';
import { Heading } from './heading.js';

/** What a document is, and how much of it was read. */
export function DocumentHead({ document: { head, files, versions } }: { document: SharedDocument }) {
  const words = useWords(SOURCE_WORDS);
  const terms = useWords(TERMS);
  const { sectors } = useWords(FRAME_WORDS);
  const { day, number } = useFormat();
  const isOlder = versions[0] !== undefined && versions[0].version > head.version;
  const shares = files.map(({ sector, file: { readShare } }) =>
    words.shareOf(sectors[sector], readShare === null ? words.readsPart : `${number(readShare * 100)}\u00a0%`),
  );
  return (
    <Heading title={head.title ?? head.id} kind={nameTerm(terms.documentKind, head.kind)}>
      {isOlder && <p class="note">{words.olderNote(number(head.version))}</p>}
      {head.forgottenAt !== null && (
        <p class="note">{words.forgottenNote(day(dayOf(head.forgottenAt)), head.forgottenWhy ?? '')}</p>
      )}
      <Facts
        facts={[
          { name: words.publisher, value: head.publisher },
          { name: words.date, value: head.date && day(head.date) },
          { name: words.year, value: head.year === null ? null : String(head.year) },
          { name: words.caseNumber, value: head.caseNumber },
          { name: words.file, value: head.fileName },
          { name: words.licence, value: head.licence },
          { name: words.address, value: head.url && <Address url={head.url} /> },
          {
            name: words.readShare,
            value:
              head.forgottenAt === null ? (
                <ul class="plain-list">
                  {shares.map((share) => (
                    <li key={share}>{share}</li>
                  ))}
                </ul>
              ) : null,
          },
          { name: words.version, value: number(head.version) },
          { name: words.id, value: <code>{head.id}</code> },
          { name: words.hash, value: <code>{head.sha256}</code> },
        ]}
      />
    </Heading>
  );
}

/** An address as a link where it leads to a page; anything else, such as a script, as text. */
function Address({ url }: { url: string }) {
  return /^https?:\/\//i.test(url) ? <a href={url}>{url}</a> : <>{url}</>;
}
