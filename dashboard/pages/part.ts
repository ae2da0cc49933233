import { useWords } from '../language.js';
import type { PanelProps } from '../panel.js';
import type { Asked } from '../use-question.js';
import { PAGE_WORDS } from '../wording/pages.js';

/**
 * The state of a panel that shows one list of a larger answer: a sector that is down is missing from it only where the
 * list is. Nothing (`none`) and not known for now are told apart.
 */
export function usePart(
  asked: Asked<unknown>,
  list: readonly unknown[] | null | undefined,
  none: string,
): Pick<PanelProps, 'asked' | 'empty'> {
  const { sectorSilent } = useWords(PAGE_WORDS);
  return {
    asked: { ...asked, down: [] },
    empty: list == null ? sectorSilent : list.length === 0 ? none : null,
  };
}
