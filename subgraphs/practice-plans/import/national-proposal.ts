import { batchOf, type Importer, type RowDraft } from '../../../kernel/import/importer.js';
import { DocumentKind } from '../../../kernel/provenance/kinds.js';
import { matchThemes } from '../../../kernel/themes/matcher.js';
import { tagRows, ThemeTagRow } from '../../../kernel/themes/theme-tag-row.js';
import { NationalMeasure } from '../national-measure.js';
import { NationalProposal } from '../national-proposal.js';
import { PlanNumber } from '../plan-number.js';
import { createChildIds, shortenId } from './child-ids.js';
import type { NationalProposalFacts } from './national-proposal/facts.js';
import { detectNationalProposal, readNationalProposal } from './national-proposal/reader.js';
import { placeColumns } from './places.js';

/** A proposal of the state for doctor coverage. */
export const nationalProposalImporter: Importer = {
  kind: DocumentKind.NATIONAL_PROPOSAL,
  detect: detectNationalProposal,
  read: (text, given) => {
    const facts = readNationalProposal(text, given);
    const { document, measures, numbers, issues, readShare } = facts;
    const id = shortenId(document.id);
    const nameChild = createChildIds(id);
    const measureRows = measures.map(({ group, name, detail, place }, index): RowDraft<NationalMeasure> => ({
      ...{ id: nameChild('measure', name), root: id, orderKey: `${id}|${String(index + 1).padStart(4, '0')}` },
      ...{ group, name, detail },
      ...placeColumns(place),
    }));
    const numberRows = numbers.map((number, index): RowDraft<PlanNumber> => {
      const { value, min, max, unit, per, by, estimated, place } = number;
      const at = measures.findIndex((measure) => measure.numbers.includes(number));
      return {
        ...{
          id: nameChild('number', `${value ?? `${min} ${max}`} ${unit}`),
          root: id,
          position: index + 1,
          measureId: measureRows[at]?.id ?? null,
        },
        ...{ value, min, max, unit, per, by, estimated },
        ...placeColumns(place),
      };
    });
    const tags = measures.flatMap(({ name, detail, place }, index) =>
      tagRows('NationalMeasure', measureRows[index]!.id, id, matchThemes(`${name}\n\n${detail ?? ''}`), place),
    );
    return {
      ...{ document, issues, readShare },
      batches: [
        batchOf(NationalProposal, [toProposalRow(id, facts)]),
        batchOf(NationalMeasure, measureRows),
        batchOf(PlanNumber, numberRows),
        batchOf(ThemeTagRow, tags),
      ],
    };
  },
};

function toProposalRow(
  id: string,
  { document, title, publisher, date, objectives }: NationalProposalFacts,
): RowDraft<NationalProposal> {
  return {
    ...{ id, root: id, rank: 1, statedOn: document.date },
    ...{ title: title.value, publisher: publisher?.value ?? null, date: date?.value ?? null },
    objectives: objectives.map(({ text }) => text),
    objectivePlaces: objectives.map(({ place }) => place),
    ...placeColumns(title.place),
  };
}
