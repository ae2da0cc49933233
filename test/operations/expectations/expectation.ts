/** Data of an answer. `any`: its shape is the question's, and a wrong one fails the assertion. */
export type Data = any;

/** What questions answer, by name of the question, fact by fact. Each throws where a fact is missing or wrong. */
export type Expectations = Readonly<Record<string, (data: Data) => void>>;

/** Name of a municipality, as most expectations list it. */
export const nameOf = ({ municipality }: Data): string => municipality.name;
