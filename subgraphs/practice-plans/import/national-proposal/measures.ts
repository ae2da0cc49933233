import type { IssueDraft } from '../../../../kernel/import/reading.js';
import type { Block } from '../layout/block.js';
import { maskPlace, maskText } from '../layout/privacy.js';
import { locate } from '../layout/quote.js';
import { dropFullStop, splitSentences } from '../layout/sentences.js';
import { compareStatedCount } from '../plan-text/stated-count.js';
import type { NationalMeasureFact } from './facts.js';
import { findNumbers } from './numbers.js';
import { takeList } from '../plan-text/goals.js';
import { isAside, isIntroduction, readNumberedName, type ProposalSection } from './sections.js';

/** The measures of a section, and the blocks that were understood or passed over by name. */
export interface SectionMeasures {
  measures: NationalMeasureFact[];
  read: Block[];
  issues: IssueDraft[];
}

/** Somebody wants something. */
const PROPOSES =
  /(?<!\p{L})(?:vil|skal|foreslå[rs]?|ønsker|får (?:lov|mulighed|adgang|ret)|gives|øges|styrkes|udvides|forlænges|anbefale[rs]|forslaget|afsætte[rs]|gennemføre[rs]|indføre[rs]|etablere[rs]|oprette[rs])(?!\p{L})/iu;
const COUNTED = '(?:tiltag|initiativer|forslag|indsatser)';

/**
 * The measures of a section: the items of its list, each under the section's heading as its group; without a list the
 * section itself, if its text proposes something. A section that does neither is not understood.
 */
export function readSectionMeasures({ heading, blocks, parent }: ProposalSection): SectionMeasures {
  if (heading === null || isIntroduction(heading.text)) return readIntroduction(heading, blocks);
  const numbered = readNumberedName(heading.text);
  if (isAside(heading.text) || blocks.length === 0) return { measures: [], read: [heading, ...blocks], issues: [] };
  const items = blocks.filter(({ kind }) => kind === 'LISTED');
  const prose = blocks.filter(({ kind }) => kind !== 'LISTED');
  if (items.length > 0 && numbered === null) {
    const measures = readItems(items, heading.text);
    return {
      measures,
      read: [heading, ...blocks],
      issues: compareStatedCount(prose, COUNTED, 'tiltag', measures.length),
    };
  }
  if (numbered === null && !prose.some(({ text }) => PROPOSES.test(text)))
    return { measures: [], read: [], issues: [] };
  const measure = {
    group: parent === null ? null : maskText(parent.text),
    name: maskText(numbered ?? heading.text),
    detail: maskText(blocks.map(({ kind, text }) => (kind === 'LISTED' ? `• ${text}` : text)).join('\n')),
    numbers: [heading, ...blocks].flatMap(findNumbers),
    place: maskPlace(locate(heading.lines, numbered ?? heading.text)),
  };
  return { measures: [measure], read: [heading, ...blocks], issues: [] };
}

/** Above the first heading a list is one of measures where a sentence says so: "Vi foreslår:". */
function readIntroduction(heading: Block | null, blocks: readonly Block[]): SectionMeasures {
  const found: SectionMeasures = { measures: [], read: heading === null ? [] : [heading], issues: [] };
  blocks.forEach((block, index) => {
    if (block.kind === 'LISTED') return;
    found.read.push(block);
    const items = takeList(blocks, index + 1);
    if (items.length === 0 || !block.text.endsWith(':') || !PROPOSES.test(block.text)) return;
    const measures = readItems(items, null);
    found.measures.push(...measures);
    found.read.push(...items);
    found.issues.push(...compareStatedCount([block], COUNTED, 'tiltag', measures.length));
  });
  return found;
}

function readItems(items: readonly Block[], group: string | null): NationalMeasureFact[] {
  const measures: NationalMeasureFact[] = [];
  for (const item of items) {
    const previous = measures.at(-1);
    if (item.nested && previous) {
      previous.detail = [previous.detail, `• ${maskText(item.text)}`].filter((part) => part !== null).join('\n');
      previous.numbers.push(...findNumbers(item));
      continue;
    }
    const [first = item.text, ...rest] = splitSentences(item.text);
    const name = dropFullStop(first);
    measures.push({
      ...{
        group: group && maskText(group),
        name: maskText(name),
        detail: rest.length === 0 ? null : maskText(rest.join(' ')),
      },
      ...{ numbers: findNumbers(item), place: maskPlace(locate(item.lines, name)) },
    });
  }
  return measures;
}
