import type { DocumentIdentity, IssueDraft, Place } from '../../../../kernel/import/reading.js';

/** The figures of a row that are counts, by the name of their field. */
export type FigureName = 'practices' | 'practicesOpenForIntake' | 'capacities' | 'group1Patients' | 'population';

/** From how many group-1 patients a capacity a practice may close its list. */
export interface NormFact {
  patientsPerCapacity: number;
  /** First day, `yyyy-mm-dd`. */
  validFrom: string | null;
  /** First day no longer covered, `yyyy-mm-dd`; the table states the last day. */
  validTo: string | null;
  legalBasis: string | null;
  place: Place;
}

/** How many clinics of a kind there are. */
export interface ClinicFact {
  /** From the column's name: `klinik_regionsklinik` is "regionsklinik". */
  kind: string;
  /** Null where the cell is empty: not known. */
  count: number | null;
  place: Place;
}

/** That an area was designated as short of doctors, or the like. */
export interface DesignationFact {
  kind: string;
  area: string | null;
  by: string | null;
  /** First day, `yyyy-mm-dd`. */
  validFrom: string | null;
  /** First day no longer covered, `yyyy-mm-dd`; the table states the last day. */
  validTo: string | null;
  place: Place;
}

/** The coverage figures of one municipality in one period. A figure that is not stated is null. */
export interface CoverageFact extends Record<FigureName, number | null> {
  /** Municipality code. */
  municipality: string;
  /** `yyyy`, `yyyy-Kn` (quarter), `yyyy-mm` or `yyyy-mm-dd`. */
  period: string;
  /** Where each stated figure stands. */
  figurePlaces: Partial<Record<FigureName, Place>>;
  norm: NormFact | null;
  clinics: ClinicFact[];
  designations: DesignationFact[];
  place: Place;
}

/** What a table of coverage figures says. */
export interface CoverageFiguresFacts {
  document: DocumentIdentity;
  /** In the table's order, one a municipality and period. */
  figures: CoverageFact[];
  issues: IssueDraft[];
  readShare: number;
}
