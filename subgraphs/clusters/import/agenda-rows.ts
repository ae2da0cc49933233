import { batchOf, type RowBatch, type RowDraft } from '../../../kernel/import/importer.js';
import { bodyBySlug } from '../../../kernel/reference/bodies.js';
import { AgendaItem, AgendaItemKind } from '../agenda-item.js';
import { AgendaReference, type AgendaTarget } from '../agenda-reference.js';
import { Decision } from '../decision.js';
import type { AgendaItemFacts, ClusterMinutesFacts } from './cluster-minutes/facts.js';
import { findPlanStarts } from './plan-mentions.js';
import { boundId, fromPlace, orderOfMeeting, padOrder } from './row-columns.js';

/** The agenda of minutes: items, decisions, and the records they speak of. */
export function toAgendaBatches(facts: ClusterMinutesFacts): RowBatch[] {
  return [
    batchOf(
      AgendaItem,
      facts.agendaItems.map((item) => toItemRow(facts, item)),
    ),
    batchOf(Decision, facts.agendaItems.flatMap(toDecisionRows)),
    batchOf(AgendaReference, toReferenceRows(facts)),
  ];
}

function toItemRow({ clusterSlug, meetings }: ClusterMinutesFacts, item: AgendaItemFacts): RowDraft<AgendaItem> {
  const { id, meetingId, number, title, kind, closed, startTime, endTime, caseNumber, summary, place } = item;
  const meeting = meetings.find((candidate) => candidate.id === meetingId)!;
  return {
    ...{ id, root: meetingId, clusterId: clusterSlug, number, title, closed, startTime, endTime, caseNumber, summary },
    orderKey: `${orderOfMeeting(meeting)}|${padOrder(number)}`,
    kind: kind && AgendaItemKind[kind],
    sections: item.sections,
    recommendations: item.recommendations,
    appendices: item.appendices,
    absentees: item.absentees,
    decisionTexts: item.decisions.map(({ text }) => text),
    ...fromPlace(place),
  };
}

function toDecisionRows({ id, meetingId, decisions }: AgendaItemFacts): RowDraft<Decision>[] {
  return decisions.map(({ body, date, outcome, text, postponedTo, place }, position) => ({
    ...{ id: `${id}#decision-${position + 1}`, root: meetingId, itemId: id, position },
    own: position === decisions.length - 1,
    ...{ body, date, outcome, text, postponedTo },
    ...fromPlace(place),
  }));
}

function toReferenceRows({ agendaItems, initiatives, clusterSlug }: ClusterMinutesFacts): RowDraft<AgendaReference>[] {
  const region = bodyBySlug(clusterSlug)?.region ?? null;
  return agendaItems.flatMap((item) => {
    const toRow = (typename: AgendaTarget, targetId: string): RowDraft<AgendaReference> => ({
      ...{ id: `${item.id}>${targetId}`, root: item.meetingId, itemId: item.id, typename, targetId },
      ...fromPlace(item.place),
    });
    const texts = [item.title, item.summary ?? '', ...item.sections.map(({ text }) => text), ...item.recommendations];
    const plans =
      region === null ? [] : findPlanStarts(texts.join('\n')).map((year) => toRow('PracticePlan', `${region}-${year}`));
    const about = initiatives.filter(({ agendaItemIds }) => agendaItemIds.includes(item.id));
    return [...about.map(({ id }) => toRow('Initiative', boundId(id))), ...plans];
  });
}
