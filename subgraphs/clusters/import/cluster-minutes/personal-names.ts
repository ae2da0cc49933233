import type { IssueDraft, Place } from '../../../../kernel/import/reading.js';
import { maskContacts } from '../../../../kernel/personal-data/contacts.js';
import { maskStaffNames } from '../../../../kernel/personal-data/staff-names.js';
import { DataIssueKind } from '../../../../kernel/provenance/kinds.js';
import type { AgendaItemFacts, InitiativeFacts } from './facts.js';
import { noteIssue } from './issues.js';

type MaskText = (words: string) => string;

/** Takes names that are no public roles, and contact data, out of all an item stores; an issue says so without them. */
export function maskItem(item: AgendaItemFacts, allowed: ReadonlySet<string>): IssueDraft[] {
  let found = 0;
  const mask: MaskText = (words) => {
    const masked = maskWords(words, allowed);
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
  const message = `Personoplysninger (navne uden offentligt hverv eller kontaktoplysninger) er udeladt under punkt ${item.number}.`;
  return [noteIssue(DataIssueKind.PERSONAL_DATA, message, [item.place], item.id)];
}

/** The same for an initiative. */
export function maskInitiative(initiative: InitiativeFacts, allowed: ReadonlySet<string>): void {
  const mask: MaskText = (words) => maskWords(words, allowed).text;
  initiative.statusText = initiative.statusText === null ? null : mask(initiative.statusText);
  initiative.places = initiative.places.map((place) => maskPlace(place, allowed));
  for (const contribution of initiative.contributions) {
    contribution.purpose = contribution.purpose === null ? null : mask(contribution.purpose);
  }
}

/** A line of the document's head without such names. */
export function maskLine(text: string, allowed: ReadonlySet<string>): string {
  return maskWords(text, allowed).text;
}

/** A place whose words hold no such name. */
export function maskPlace(place: Place, allowed: ReadonlySet<string>): Place {
  return place.text === null ? place : { ...place, text: maskWords(place.text, allowed).text };
}

function maskWords(words: string, allowed: ReadonlySet<string>): { text: string; found: number } {
  const contacts = maskContacts(words);
  const names = maskStaffNames(contacts.text, allowed);
  return { text: names.text, found: contacts.found.length + names.found };
}
