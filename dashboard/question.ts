/** The sectors behind the graph, as errors name them. */
export type SectorName = 'municipalities' | 'clusters' | 'practice-plans';

/** A question of schema/operations: its text, to the byte, and what it is asked with. */
export interface Question {
  text: string;
  variables: Readonly<Record<string, unknown>>;
}

/** What came back. `data` may lack what a sector that is down would have told: those fields are null. */
export interface Answer<Data> {
  data: Data;
  /** Sectors that did not answer. */
  down: readonly SectorName[];
  /** What else went wrong with parts of the answer. */
  problems: readonly QuestionError[];
}

/** Why a question got no answer at all. */
export type QuestionErrorKind =
  /** The hub was not reached, or what answered is not the hub. */
  | 'unreachable'
  /** The hub refused the question or failed over it. */
  | 'refused';

export class QuestionError extends Error {
  /**
   * @param code the hub's code of the error, where it gave one
   * @param requestId what to quote when the error is reported
   */
  constructor(
    readonly kind: QuestionErrorKind,
    message: string,
    readonly code: string | null = null,
    readonly requestId: string | null = null,
  ) {
    super(message);
  }
}

interface GraphError {
  message: string;
  extensions?: { code?: string; sector?: SectorName; requestId?: string };
}

/** Asks the hub. Throws a QuestionError where nothing of the answer can be used, and AbortError when `signal` says so. */
export async function ask<Data>({ text, variables }: Question, signal?: AbortSignal): Promise<Answer<Data>> {
  const { data, errors = [] } = await send<Data>(text, variables, signal);
  const down = errors.flatMap(({ extensions }) =>
    extensions?.code === 'SECTOR_UNAVAILABLE' && extensions.sector ? [extensions.sector] : [],
  );
  const problems = errors.filter(({ extensions }) => extensions?.code !== 'SECTOR_UNAVAILABLE').map(toQuestionError);
  if (data == null) throw problems[0] ?? new QuestionError('refused', '', 'SECTOR_UNAVAILABLE');
  return { data, down: [...new Set(down)], problems };
}

const toQuestionError = ({ message, extensions }: GraphError): QuestionError =>
  new QuestionError('refused', message, extensions?.code ?? null, extensions?.requestId ?? null);

async function send<Data>(
  query: string,
  variables: Question['variables'],
  signal?: AbortSignal,
): Promise<{ data?: Data | null; errors?: GraphError[] }> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    return await response.json();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new QuestionError('unreachable', error instanceof Error ? error.message : String(error));
  }
}
