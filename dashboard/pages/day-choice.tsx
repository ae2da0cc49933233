import { useId } from 'preact/hooks';
import { today } from '../filters.js';
import { useWords } from '../language.js';
import { useNavigation } from '../navigation.js';
import { PAGE_WORDS } from '../wording/pages.js';

/** The day that is asked about: the one of the address, else today. */
export function useDay(): string {
  return useNavigation().filters.asOf ?? today();
}

/** A choice of the day that is asked about. */
export function DayChoice() {
  const { choose } = useNavigation();
  const { asOf } = useWords(PAGE_WORDS);
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{asOf}</label>
      <input
        id={id}
        type="date"
        value={useDay()}
        onChange={({ currentTarget }) => currentTarget.value && choose({ asOf: currentTarget.value })}
      />
    </div>
  );
}
