import type { IssueDraft, Place } from '../../../../kernel/import/reading.js';
import { maskStaffNames } from '../../../../kernel/personal-data/staff-names.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import type { AgendaItemFacts, InitiativeFacts } from './facts.js';
import { noteIssue } from './issues.js';

type MaskText = (words: string) => string;

/** Takes names that are no public roles out of all an item stores; an issue says so without them. */
export function maskItem(item: AgendaItemFacts, allowed: ReadonlySet<string>): IssueDraft[] {
  let found = 0;
  const mask: MaskText = (words) => {
    const masked = maskStaffNames(words, allowed);
    found += masked.found;
    return masked.text;
  };
  item.title = mask(item.title);
  item.summary = item.summary === null ? null : mask(item.summary);
  item.sections = item.sections.map(({ heading, text }) => ({ heading: mask(heading), text: mask(text) }));
  item.recommendations = item.recommendations.map(mask);
  item.appendices = item.appendices.map(mask);
  item.decisions = item.decisions.map((decision) => ({ ...decision, text: mask(decision.text) }));
  if (found === 0) return [];
  // The places are fragments of what is counted above.
  item.place = maskPlace(item.place, allowed);
  item.decisions = item.decisions.map((decision) => ({ ...decision, place: maskPlace(decision.place, allowed) }));
  const message = `Navne på personer uden offentligt hverv er udeladt under punkt ${item.number}.`;
  return [noteIssue(DataIssueKind.PERSONAL_DATA, message, [item.place], item.id)];
}

/** The same for an initiative. */
export function maskInitiative(initiative: InitiativeFacts, allowed: ReadonlySet<string>): void {
  const mask: MaskText = (words) => maskStaffNames(words, allowed).text;
  initiative.statusText = initiative.statusText === null ? null : mask(initiative.statusText);
  initiative.places = initiative.places.map((place) => maskPlace(place, allowed));
  for (const contribution of initiative.contributions) {
    contribution.purpose = contribution.purpose === null ? null : mask(contribution.purpose);
  }
}

/** A line of the document's head without such names. */
export function maskLine(text: string, allowed: ReadonlySet<string>): string {
  return maskStaffNames(text, allowed).text;
}

/** A place whose words hold no such name. */
export function maskPlace(place: Place, allowed: ReadonlySet<string>): Place {
  return place.text === null ? place : { ...place, text: maskStaffNames(place.text, allowed).text };
}
