import { useFormat, useWords } from '../language.js';
import { Unknown } from '../table.js';
import { HOME_WORDS } from '../wording/home.js';
import type { Asked } from '../use-question.js';
import type { Selection } from './choices.js';
import type { KluMeetings } from './klu-question.js';
import type { ClusterMoney } from './money-question.js';

export interface KeyFiguresProps {
  selection: Selection;
  klu: Asked<KluMeetings>;
  money: Asked<ClusterMoney>;
}

/** The year in some figures, each with what it does not cover. */
export function KeyFigures({ selection, klu, money }: KeyFiguresProps) {
  const words = useWords(HOME_WORDS).figures;
  const { number, kroner } = useFormat();
  const isAnswered = klu.data !== null && klu.down.length === 0;
  const totals = klu.data?.kluTotals ?? null;
  const funding = money.data?.cluster?.funding ?? null;
  return (
    <section class="figures" aria-label={words.title}>
      <Figure
        value={totals && number(totals.municipalities)}
        label={words.municipalities}
        note={totals ? words.reported(number(totals.reported)) : isAnswered ? words.noReport : null}
        isBusy={klu.loading}
      />
      <Figure
        value={totals?.meetingsHeld == null ? null : number(totals.meetingsHeld)}
        label={words.meetings}
        note={totals && words.meetingsNote(number(totals.withNumber), number(totals.withoutNumber.length))}
        isBusy={klu.loading}
      />
      <Figure
        value={totals && number(totals.topics)}
        label={words.topics}
        note={totals && words.topicsNote(number(totals.standing))}
        isBusy={klu.loading}
      />
      <Figure
        value={totals && number(totals.assessments)}
        label={words.statements}
        note={totals && words.statementsNote(number(totals.followUps))}
        isBusy={klu.loading}
      />
      <Figure
        value={funding?.allocated == null ? null : kroner(funding.allocated)}
        label={words.money}
        note={funding?.remaining == null ? selection.cluster?.name : words.moneyNote(kroner(funding.remaining))}
        isBusy={selection.cluster !== null && money.loading}
      />
    </section>
  );
}

interface FigureProps {
  /** null: not known. */
  value: string | null;
  label: string;
  note?: string | null;
  isBusy: boolean;
}

function Figure({ value, label, note, isBusy }: FigureProps) {
  return (
    <p aria-busy={isBusy}>
      <strong>{isBusy && value === null ? '…' : (value ?? <Unknown />)}</strong> <span>{label}</span>{' '}
      {note && <small>{note}</small>}
    </p>
  );
}
