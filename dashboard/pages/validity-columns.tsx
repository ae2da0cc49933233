import { useWords } from '../language.js';
import { lastDayBefore } from '../last-day.js';
import type { Column } from '../table.js';
import { nameTerm, TERMS } from '../wording/terms.js';
import { TIMELINE_WORDS } from '../wording/timeline.js';

/** What holds from one day to another, and how far that has been verified. */
interface Valid {
  preparatoryFrom: string | null;
  validFrom: string | null;
  validTo: string | null;
  verification: string | null;
}

/** From when it is prepared, from when and to which day it holds, and how sure that is: columns of every table of bodies. */
export function useValidityColumns<Row extends Valid>(): Column<Row>[] {
  const words = useWords(TIMELINE_WORDS);
  const terms = useWords(TERMS);
  return [
    {
      key: 'preparatoryFrom',
      title: words.preparesFrom,
      kind: 'day',
      value: ({ preparatoryFrom }) => preparatoryFrom,
      blank: <span class="faint">{words.noPreparation}</span>,
    },
    { key: 'validFrom', title: words.validFrom, kind: 'day', value: ({ validFrom }) => validFrom },
    {
      key: 'lastDay',
      title: words.lastDay,
      kind: 'day',
      value: ({ validTo }) => lastDayBefore(validTo),
      blank: <span class="faint">{words.openEnd}</span>,
    },
    {
      key: 'verification',
      title: words.verification,
      value: ({ verification }) => nameTerm(terms.verification, verification),
    },
  ];
}
