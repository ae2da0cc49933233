const ILLNESS =
  '(?:(?:langtids|deltids|fuldtids)?(?:sygemelding|syge?fravær|sygeorlov|sygdom(?:sforløb|speriode)?)|(?:kræft|cancer)(?:sygdom|forløb)?|' +
  'stress|depression|blodprop|dødsfald|selvmord|indlæggelse|hospitalsophold|helbred(?:stilstand|ssituation)?)';
const ILL =
  '(?:(?:lang(?:tids|varig)?)?(?:syge?meldte?|syg)|(?:alvorligt|langvarigt) syg|indlagt|kræftsyg|afgået ved døden|død)';
const ADJECTIVE =
  '(?:(?:en|et|den|vores|kommunens|egen|praktiserende|kommunal|ledende|administrerende|ansat|tidligere|nuværende|lokal) ){0,3}';

// One doctor or head of a small place is a person everybody there knows; "a citizen" is one only with a place or name.
const ROLE =
  '\\p{L}{0,24}(?:læge|chef|leder|direktør|konsulent|koordinator|formand|borgmester|indehaver|jordemoder)(?:e?n)?';
const ANYBODY =
  '\\p{L}{0,24}(?:medarbejder|borger|patient|sygeplejerske|kollega|sekretær|terapeut|beboer|mand|kvinde|dreng|pige)(?:e?n)?';
const AT_PLACE = '(?: (?:i|på|fra|ved) \\p{Lu}[\\p{L}-]*)';
const NAME = '(?:\\[navn\\]|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)';
const END = '(?![\\p{L}-])';
const IS = ' (?:er|var|har været|bliver|blev) (?:\\p{Ll}+ )?';

const RULES = [
  `${ILLNESS}(?:en|et)? (?:af|hos|for) ${ADJECTIVE}${ROLE}${END}(?! og | eller )`,
  `${ILLNESS}(?:en|et)? (?:af|hos|for|blandt) ${ADJECTIVE}${ANYBODY}${AT_PLACE}`,
  `${ILLNESS}(?:en|et)? (?:af|hos|for) ${NAME}`,
  // "The doctor's sick note of employees" is what doctors write, not what they suffer.
  `(?:${ROLE}|${NAME})s (?:\\p{Ll}+ )?${ILLNESS}(?:en|et)?${END}(?! af )`,
  `(?<!(?:når|hvis|hvor|mens|at) (?:en )?)(?:${ROLE}${AT_PLACE}?|${ANYBODY}${AT_PLACE}|${NAME})${IS}${ILL}${END}`,
  `${ILL} ${ADJECTIVE}(?:${ROLE}${END}|${ANYBODY}${AT_PLACE}|${NAME})`,
].map((rule) => new RegExp(`(?<!\\p{L})${rule}`, 'u'));

/**
 * Whether a title is about the illness or death of ONE person whom readers could recognise: a doctor, a head, a named
 * person, somebody at a named place. Illness as such ("sygemeldte", "langtidssygemeldte medarbejdere") is not.
 */
export function concernsOnePersonsHealth(title: string): boolean {
  // Capitals tell names and places from words, so the rules mind case; the first word of a title has one anyway.
  const forms = [title, title.replace(/^\P{L}*\p{Lu}/u, (start) => start.toLocaleLowerCase('da'))];
  return RULES.some((rule) => forms.some((form) => rule.test(form)));
}
