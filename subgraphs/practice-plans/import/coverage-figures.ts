import { danishSortKey } from '../../../kernel/danish/collation.js';
import { batchOf, type Importer, type RowDraft } from '../../../kernel/import/importer.js';
import { DocumentKind } from '../../../kernel/provenance/kinds.js';
import { municipalityByCode, regionOn } from '../../../kernel/reference/municipalities.js';
import { CapacityNorm } from '../capacity-norm.js';
import { ClinicCount } from '../clinic-count.js';
import { Coverage } from '../coverage.js';
import { Designation } from '../designation.js';
import { toPeriod } from '../period.js';
import { createChildIds } from './child-ids.js';
import type { CoverageFact } from './coverage-figures/facts.js';
import { firstDayOf } from './coverage-figures/period.js';
import { detectCoverageFigures, readCoverageFigures } from './coverage-figures/reader.js';
import { placeColumns } from './places.js';

/** A table of coverage figures: practices, capacities, patients. */
export const coverageFiguresImporter: Importer = {
  kind: DocumentKind.COVERAGE_FIGURES,
  detect: detectCoverageFigures,
  read: (text, given) => {
    const { document, figures, issues, readShare } = readCoverageFigures(text, given);
    return {
      ...{ document, issues, readShare },
      batches: [
        batchOf(
          Coverage,
          figures.map((fact) => toCoverageRow(fact, document.date)),
        ),
        batchOf(CapacityNorm, figures.flatMap(toNormRows)),
        batchOf(ClinicCount, figures.flatMap(toClinicRows)),
        batchOf(Designation, figures.flatMap(toDesignationRows)),
      ],
    };
  },
};

/** Id of a municipality's figures for a period. */
const identifyCoverage = ({ municipality, period }: CoverageFact): string =>
  `coverage-${municipality}-${toPeriod(period)}`;

function toCoverageRow(fact: CoverageFact, statedOn: string | null): RowDraft<Coverage> {
  const { municipality, period, figurePlaces, place } = fact;
  const id = identifyCoverage(fact);
  const periodFrom = firstDayOf(period);
  return {
    ...{ id, root: id, rank: 1, statedOn, municipalityCode: municipality, period: toPeriod(period), periodFrom },
    regionCode: regionOn(municipality, periodFrom),
    orderKey: danishSortKey(municipalityByCode(municipality)?.name ?? municipality),
    practices: fact.practices,
    practicesOpenForIntake: fact.practicesOpenForIntake,
    capacities: fact.capacities,
    group1Patients: fact.group1Patients,
    population: fact.population,
    places: Object.values(figurePlaces),
    ...placeColumns(place),
  };
}

function toNormRows(fact: CoverageFact): RowDraft<CapacityNorm>[] {
  if (fact.norm === null) return [];
  const { patientsPerCapacity, validFrom, validTo, legalBasis, place } = fact.norm;
  const root = identifyCoverage(fact);
  return [{ id: `${root}#norm`, root, patientsPerCapacity, validFrom, validTo, legalBasis, ...placeColumns(place) }];
}

function toClinicRows(fact: CoverageFact): RowDraft<ClinicCount>[] {
  const root = identifyCoverage(fact);
  const nameChild = createChildIds(root);
  return fact.clinics.map(({ kind, count, place }, index) => ({
    ...{ id: nameChild('clinic', kind), root, position: index + 1, kind, count },
    ...placeColumns(place),
  }));
}

function toDesignationRows(fact: CoverageFact): RowDraft<Designation>[] {
  const root = identifyCoverage(fact);
  const nameChild = createChildIds(root);
  return fact.designations.map(({ kind, area, by, validFrom, validTo, place }, index) => ({
    id: nameChild('designation', [kind, area, validFrom].filter((part) => part !== null).join(' ')),
    ...{ root, municipalityCode: fact.municipality, kind, area, by, validFrom, validTo },
    orderKey: `${firstDayOf(fact.period)}|${String(index + 1).padStart(4, '0')}`,
    ...placeColumns(place),
  }));
}
