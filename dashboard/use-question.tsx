import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { ask, QuestionError, type Answer, type Question, type SectorName } from './question.js';

/** How far a question has come. `data` stays what it was while it is asked again, so that nothing flickers. */
export interface Asked<Data> {
  question: Question | null;
  /** null: not answered yet, or not answered at all. */
  data: Data | null;
  down: readonly SectorName[];
  problems: readonly QuestionError[];
  /** Why there is no answer; null where there is one, or none yet. */
  error: QuestionError | null;
  loading: boolean;
}

interface Roll {
  /** Sectors that are missing from what is on the page now. */
  down: readonly SectorName[];
  report(asker: object, down: readonly SectorName[] | null): void;
  /** Rises when the reader wants all to be asked again. */
  round: number;
  askAgain(): void;
}

const RollContext = createContext<Roll | null>(null);

/** Knows which sectors the questions of the page miss. */
export function QuestionProvider({ children }: { children: ComponentChildren }) {
  const [reports] = useState(() => new Map<object, readonly SectorName[]>());
  const [down, setDown] = useState<readonly SectorName[]>([]);
  const [round, setRound] = useState(0);
  const report = useCallback((asker: object, missing: readonly SectorName[] | null): void => {
    if (missing === null) reports.delete(asker);
    else reports.set(asker, missing);
    const all = [...new Set([...reports.values()].flat())].sort();
    setDown((before) => (before.join() === all.join() ? before : all));
  }, []);
  const askAgain = useCallback(() => setRound((before) => before + 1), []);
  const roll = useMemo(() => ({ down, report, round, askAgain }), [down, round]);
  return <RollContext.Provider value={roll}>{children}</RollContext.Provider>;
}

export const useRoll = (): Roll => useContext(RollContext)!;

const NOTHING = { data: null, down: [], problems: [], error: null };

/**
 * Asks a question, and again when its variables change. `null` as variables: what it depends on is not known yet, and
 * nothing is asked. `text` is the file in schema/operations, imported with `?raw`.
 */
export function useQuestion<Data>(text: string, variables: Question['variables'] | null): Asked<Data> {
  const { report, round } = useRoll();
  const key = variables === null ? null : JSON.stringify(variables);
  const question = useMemo(() => (variables === null ? null : { text, variables }), [text, key]);
  const [asker] = useState(() => ({}));
  const [asked, setAsked] = useState<Omit<Asked<Data>, 'question'>>({ ...NOTHING, loading: true });
  useEffect(() => {
    if (question === null) return;
    const stop = new AbortController();
    const settle = (answer: Partial<Answer<Data>> & { error: QuestionError | null }): void => {
      if (stop.signal.aborted) return;
      setAsked({ ...NOTHING, ...answer, loading: false });
      report(asker, answer.down ?? []);
    };
    setAsked((before) => ({ ...before, loading: true }));
    ask<Data>(question, stop.signal).then(
      (answer) => settle({ ...answer, error: null }),
      (error: unknown) =>
        settle({ error: error instanceof QuestionError ? error : new QuestionError('refused', String(error)) }),
    );
    return () => stop.abort();
  }, [question, round]);
  useEffect(() => () => report(asker, null), []);
  return { question, ...asked };
}
