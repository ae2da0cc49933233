import { Not, IsNull } from 'typeorm';
import { findDisagreements, referTo, type Comparison } from '../../../kernel/import/comparison.js';
import { DataIssueKind, DataIssueSeverity } from '../../../kernel/provenance/kinds.js';
import { SourceDocument } from '../../../kernel/provenance/source-document.js';
import { municipalityByCode } from '../../../kernel/reference/municipalities.js';
import { KluReport } from '../klu-report.js';

/** Compares how many KLU meetings the overviews of one year state for a municipality; one that does not say agrees with all. */
export const compareMeetingCounts: Comparison = async (manager) => {
  const reports = await manager.find(KluReport, { where: { live: true, meetingsHeld: Not(IsNull()) } });
  const disputed = findDisagreements(
    reports,
    ({ id }) => id,
    ({ meetingsHeld }) => meetingsHeld,
  );
  if (disputed.length === 0) return [];
  const documents = await manager.find(SourceDocument, { where: { live: true } });
  const publishers = new Map(documents.map(({ id, publisher, title }) => [id, publisher ?? title]));
  return disputed.map(([first, second, ...others]) => {
    const { municipalityCode, year } = first;
    const counts = [first, second, ...others].map(
      ({ meetingsHeld, documentId }) => `${meetingsHeld} (${publishers.get(documentId)})`,
    );
    const name = municipalityByCode(municipalityCode)?.name ?? municipalityCode;
    return {
      ...{ kind: DataIssueKind.CONFLICT, severity: DataIssueSeverity.WARNING, record: first.id },
      message: `${name}: oversigterne for ${year} er uenige om antallet af afholdte møder: ${counts.join(' og ')}.`,
      sources: [
        referTo(first, first.meetingsPlace),
        referTo(second, second.meetingsPlace),
        ...others.map((report) => referTo(report, report.meetingsPlace)),
      ],
    };
  });
};
