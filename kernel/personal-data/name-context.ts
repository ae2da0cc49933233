const anyOf = (words: string): string => `(?:${words.replace(/ /g, '|').replace(/_/g, ' ')})`;

const JOB =
  '\\p{L}{0,30}' +
  anyOf(
    'chef leder direktør konsulent plejerske koordinator medarbejder læge rådgiver specialist fuldmægtig sekretær assistent ' +
      'terapeut jordemoder psykolog psykiater farmaceut farmakonom diætist pædagog lærer professor lektor forsker praktikant ' +
      'studerende elev vikar facilitator planlægger ansvarlig sagsbehandler underviser oplægsholder kontaktperson tovholder ' +
      'redaktør jurist økonom inspektør forstander rektor bioanalytiker controller analytiker mentor visitator ' +
      'kollega indehaver',
  ) +
  '(?:erne|ene|er|en|ne|n|r|e)?(?!\\p{L})';

// Elected members and chairs hold a public role: their names may stand.
const ELECTED =
  '\\p{L}{0,24}' +
  anyOf(
    'borgmester rådmand rådkvinde minister formand forkvinde forperson formænd rådsmedlem bestyrelsesmedlem ' +
      'udvalgsmedlem folketingsmedlem ordfører',
  ) +
  '(?:er|en|ne|e)?(?!\\p{L})';

const LABEL = anyOf(
  'udarbejdet_af sagsbehandler referent kontaktperson(?:er)? kontakt forfatter skrevet_af ansvarlig tovholder afsender ' +
    'sekretær mødeleder ordstyrer underskrift behandlet_af ref\\.',
);

const TALK =
  anyOf('oplæg undervisning præsentation introduktion orientering indlæg foredrag workshop besøg rundvisning') +
  '\\p{L}{0,8}(?: \\p{L}+){0,3} (?:ved|af|fra|v\\.)';

const COMPANY = anyOf(
  'gæst(?:er)?:? deltagelse_af ansættelse_af afløses_af erstattes_af efterfølges_af efterfølger afløser sammen_med møde_med samtale_med',
);

const WELCOME = anyOf(
  'velkommen_til velkomst_til farvel_til tak_til afsked_med (?:sammen|i_følge|ifølge|følges)_med ' +
    '(?:praktikant|elev|studerende|kollega|vikar)(?:en)? hr\\. fru dr\\.',
);

const VERB =
  anyOf(
    'præsenter\\p{L}* giv\\p{L}* gav orienter\\p{L}* fort[æa]l\\p{L}* deltag\\p{L}* deltog oplys\\p{L}* gennemg\\p{L}* kom(?:mer)? ' +
      'hold\\p{L}* undervis\\p{L}* besøg\\p{L}* indled\\p{L}* fremlæg\\p{L}* fremlagde redegør\\p{L}* redegjorde svare\\p{L}* ' +
      'tiltr[æå]d\\p{L}* fratr[æå]d\\p{L}* indtr[æå]d\\p{L}* udtr[æå]d\\p{L}* stopper stoppet start\\p{L}* begynd\\p{L}* afløs\\p{L}* ' +
      'erstatter ansat ansættes byder bød faciliter\\p{L}* skriver skrev sender takke\\p{L}* sygemeldt viser viste fremvis\\p{L}* ' +
      'uddyb\\p{L}* opsagt opsummer\\p{L}* introducer\\p{L}* anbefal\\p{L}* spurgte spørger foresl[åo]\\p{L}* nævn\\p{L}* ' +
      'bemærke\\p{L}* barsel orlov pension',
  ) + '(?!\\p{L})';

const OF_PLACE = '(?: (?:i|for|fra|af|på|ved|hos) [\\p{L}-]+(?: (?:og |& )?[\\p{L}-]+){0,3})?';

// The end is tested first and the pattern then read backwards from it, so that a miss costs next to nothing.
const before = (pattern: string): RegExp => new RegExp(`$(?<=(?<!\\p{L})${pattern})`, 'iu');
const after = (pattern: string): RegExp => new RegExp(`^${pattern}`, 'iu');

const JOB_BEFORE = before(
  `(?:${JOB}|dr\\.|hr\\.|fru|frk\\.)(?:,? (?:ph\\.d\\.|cand\\.\\p{L}{1,8}\\.))?[ \\u00a0]?[:(–-]?\\s{1,3}\\(?`,
);
const JOB_OF_BEFORE = before(`${JOB}${OF_PLACE},? `);
const LABEL_BEFORE = before(`${LABEL}\\s{0,2}[:.]?\\s{0,4}`);
const PRESENTER_BEFORE = before(`(?:v(?:\\.|\\.? ?/)|(?:v\\.|v\\.? ?/|${TALK}|${COMPANY})\\s{1,2}(?:vores |den )?)`);
const WELCOME_BEFORE = before(`${WELCOME}\\s`);
const WEAK_BEFORE = before('(?:ved|efter|\\p{L}{3,30}(?:es|et|t) af)\\s');
const ELECTED_BEFORE = before(`${ELECTED}${OF_PLACE}[,:]?\\s\\(?`);

const AUXILIARY = '(?:vil|kan|skal|har|havde|er|var|bliver|blev|der|som)';
const VERB_AFTER = after(
  `(?:,? (?:og|samt|&) [^.,;]{3,60}?)?(?: fra [^.,;]{2,60}?)?,? (?:${AUXILIARY}(?: \\p{L}+){0,4} )?${VERB}`,
);
const JOB_AFTER = after(`(?:,|;| [(–-]|\\()\\s?(?:[\\p{L}-]+ ){0,3}?${JOB}`);
const WORKPLACE_AFTER =
  /^, (?:\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,2}? (?:Kommune|Sygehus|Hospital|Universitet)|(?:Region|Sygehus|\p{L}*[Cc]enter) \p{Lu}|\p{Lu}\p{Ll}*(?:hospital|sygehus))/u;
const FROM_AFTER = /^ fra \p{Lu}/u;
const ELECTED_AFTER = after(
  `(?:(?:,| \\()\\s?(?:[\\p{L}-]+ ){0,3}?${ELECTED}|,? (?:der |som )?(?:er|var|bliver|blev|er valgt|indtræder)(?: \\p{L}+){0,4} ${ELECTED})`,
);
const SEAT_AFTER = /^(?:,\s| \()(?:[ABCDFIKMOQSVÆØÅ]|SF|DF|LA|EL|RV|KF|DD|PLO(?:-\p{L}+)?)\)?(?![\p{L}\d])/u;

/** How sure the words around a run of capitalised words make it that the run is a person. */
export type Certainty = 'NONE' | 'WEAK' | 'STRONG';

/** What the words before and after (as much of them as there is; some 100 letters do) say of a name of two words or more. */
export function judgeContext(left: string, right: string): Certainty {
  if (isIntroduced(left) || PRESENTER_BEFORE.test(left) || WELCOME_BEFORE.test(left)) return 'STRONG';
  if (JOB_AFTER.test(right)) return 'STRONG';
  const isWeak =
    WEAK_BEFORE.test(left) || VERB_AFTER.test(right) || WORKPLACE_AFTER.test(right) || FROM_AFTER.test(right);
  return isWeak || JOB_OF_BEFORE.test(left) ? 'WEAK' : 'NONE';
}

/** Whether a label ("Sagsbehandler:") or a job stands right before: what follows is a person, even with a place's name. */
export function isIntroduced(left: string): boolean {
  return JOB_BEFORE.test(left) || LABEL_BEFORE.test(left);
}

/** Whether even a single capitalised word must be a person after these words ("Velkommen til …, der deltager"). */
export function isWelcomed(left: string, right: string): boolean {
  return (
    WELCOME_BEFORE.test(left) &&
    /^(?:[,.;]| (?:der|som|fra|og|er|deltager|starter|begynder)(?!\p{L})|\s*$)/u.test(right)
  );
}

/** Whether the words around a name give it a public role: an elected title, a chair, a party, the doctors' seat. */
export function isPublicRole(left: string, right: string): boolean {
  return ELECTED_BEFORE.test(left) || ELECTED_AFTER.test(right) || SEAT_AFTER.test(right);
}

/** Whether a verb of speaking, coming or going follows. */
export function actsAsPerson(right: string): boolean {
  return VERB_AFTER.test(right);
}
