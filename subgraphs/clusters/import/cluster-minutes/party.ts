import { findMunicipalitiesIn, findMunicipality } from '../../../../kernel/reference/municipalities.js';

const ORGANISATION =
  /(?<!\p{L})(?:kommuner?|region(?:en|er|srådet)?|sygehus\p{L}{0,12}|\p{L}{0,20}(?:hospital|hospitalet)|plo(?:-\p{L}+)?|klinik\p{L}{0,12}|psykiatri\p{L}{0,12}|danske|almen praksis|praktiserende læger|\p{L}{0,20}forening(?:en)?|\p{L}{0,20}udvalg(?:et)?|\p{L}{0,20}center|\p{L}{0,20}råd|patient\p{L}{0,24}|lægefaglig\p{L}{0,8}|universitet\p{L}{0,3})(?!\p{L})/iu;
const ACRONYM = /^\p{Lu}{2,6}(?:[- ]\p{Lu}\p{L}{2,20})?$/u;

/** Whether words name an organisation: a municipality, region, hospital, PLO, association. */
export function isOrganisation(words: string): boolean {
  return words.length <= 120 && (ORGANISATION.test(words) || ACRONYM.test(words) || findMunicipality(words) !== null);
}

/** Whether a heading is one party to an agreement, by name alone: "X Kommune", "Sygehus X", "Almen praksis". */
export function isParty(words: string): boolean {
  const isShort = words.length <= 60 && words.split(' ').length <= 5;
  return (
    isShort && isOrganisation(words) && !/(?<!\p{L})(?:i|på|af|til|med|for|fra|ved|mellem|om)(?!\p{L})/u.test(words)
  );
}

/** The code of the one municipality an organisation's name names; null for hospitals and others called after a place. */
export function municipalityOf(organisation: string): string | null {
  const whole = findMunicipality(organisation);
  if (whole) return whole.code;
  const mentions = findMunicipalitiesIn(organisation).filter((mention) => /kommune/i.test(mention.text));
  return mentions.length === 1 ? mentions[0]!.code : null;
}
