import { DocumentKind } from '../provenance/kinds.js';

/** The kinds a user can import, as the command line writes them: `klu-overview` for KLU_OVERVIEW. */
export const KIND_NAMES: readonly string[] = Object.values(DocumentKind)
  .filter((kind) => kind !== DocumentKind.REFERENCE)
  .map(nameKind);

/** `klu-overview` for KLU_OVERVIEW. */
export function nameKind(kind: DocumentKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}

/** KLU_OVERVIEW for `klu-overview`; null where there is no such kind. */
export function parseKind(name: string): DocumentKind | null {
  return Object.values(DocumentKind).find((kind) => kind !== DocumentKind.REFERENCE && nameKind(kind) === name) ?? null;
}
