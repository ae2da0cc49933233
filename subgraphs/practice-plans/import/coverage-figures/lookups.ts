import {
  findMunicipality,
  municipalityByCode,
  suggestMunicipality,
} from '../../../../kernel/reference/municipalities.js';
import { maskText } from '../layout/privacy.js';

/** A municipality's code, or the name that an unknown one may be a slip for. */
export interface MunicipalityLookup {
  code: string | null;
  suggestion: string | null;
}

/** What is looked up for the cells of one table, each text once. */
export interface Lookups {
  /** The text as it may be stored. */
  mask(text: string): string;
  /** The municipality of a code (a zero in front may be missing) or name. */
  municipality(text: string): MunicipalityLookup;
}

/** A table with more unknown names is no table of municipalities. */
const MOST_SUGGESTIONS = 50;

/** Lookups for one table. */
export function createLookups(): Lookups {
  let suggestions = 0;
  const find = (text: string): MunicipalityLookup => {
    const code = municipalityByCode(text.padStart(4, '0'))?.code ?? findMunicipality(text)?.code ?? null;
    if (code !== null || suggestions === MOST_SUGGESTIONS) return { code, suggestion: null };
    suggestions += 1;
    return { code, suggestion: suggestMunicipality(text.slice(0, 60))[0] ?? null };
  };
  return { mask: rememberResults(maskText), municipality: rememberResults(find) };
}

function rememberResults<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const result = known.get(text) ?? look(text);
    known.set(text, result);
    return result;
  };
}
