import type { Block } from '../layout/block.js';

/** A heading with what stands below it; the part before the first heading has none. */
export interface ProposalSection {
  heading: Block | null;
  blocks: Block[];
  /** The heading that this one stands directly below, over several others. */
  parent: Block | null;
}

const ASIDE =
  /^(?:videre proces|den videre proces|det videre forløb|proces|baggrund|fakta|kontakt|yderligere|læs mere|indhold|indholdsfortegnelse|finansiering|økonomi|opfølgning|tidsplan|noter|kilder|forord|status|udfordring(?:er|en)?|hvorfor|om udspillet|bilag)(?!\p{L})/iu;

/** Whether a section is passed over by name: it tells of the process and not of what is proposed. */
export function isAside(heading: string): boolean {
  return ASIDE.test(heading.replace(/^\d{1,2}\.? /, ''));
}

const INTRODUCTION = /^(?:sammenfatning|resum[eé]|indledning|kort fortalt|kort om)(?!\p{L})/iu;

/** Whether a section says in short what the proposal is: it is read as what stands above the first heading. */
export function isIntroduction(heading: string): boolean {
  return INTRODUCTION.test(heading.replace(/^\d{1,2}\.? /, ''));
}

const NUMBERED_MEASURE = /^(?:initiativ|forslag|tiltag|indsats|spor|punkt)(?: nr\.?)? ?\d{1,2} ?[.:)–-] ?(\S.*)$/iu;

/** The name in a measure's numbered title ("Initiativ 3: Et godt arbejdsliv"); null where a heading is none. */
export function readNumberedName(heading: string): string | null {
  return NUMBERED_MEASURE.exec(heading)?.[1] ?? null;
}

/** The sections below the title. A heading directly above another one is that one's parent, and its followers' too. */
export function divideSections(blocks: readonly Block[]): ProposalSection[] {
  const sections: ProposalSection[] = [{ heading: null, blocks: [], parent: null }];
  let parent: Block | null = null;
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'HEADING') {
      sections.at(-1)!.blocks.push(block);
      return;
    }
    const isParent = next?.kind === 'HEADING' && !isAside(block.text) && readNumberedName(block.text) === null;
    sections.push({ heading: block, blocks: [], parent: isParent ? null : parent });
    if (isParent) parent = block;
    else if (next?.kind === 'LISTED' || isAside(block.text)) parent = null;
  });
  return sections;
}
