import type { ThemeEntry } from '../theme-entry.js';

/** Groups of citizens, and what the municipality does for them besides care. */
export const citizens: ThemeEntry[] = [
  {
    slug: 'boern-og-unge',
    name: 'Børn, unge og familier',
    synonyms: ['sundhedsplejen', 'PPR', 'gravide', 'skolen', 'ungesundhedsprofil'],
    parent: null,
    rules: [
      'børn|børns|børne*|barn|barnet*|småbørn*',
      'unge|unges|ungeområde*|ungepsykiatri*|ungesundhed*|ungdom*',
      'familie|familier|familiens|familierne|familieområde*|familieafdeling*|familiehus*',
      'sundheds+plejen|plejens|plejerske*',
      'skole|skolen|skoler|skolerne|folkeskole*|udskoling*|skoleleder*|skolefravær*|skolebørn*|skoleelev*',
      'gravid|gravide|gravides|graviditet*|fødsel*|fødsler',
      'PPR',
    ],
  },
  {
    slug: 'udsatte-borgere',
    name: 'Udsatte og sårbare borgere',
    synonyms: ['sårbare borgere', 'socialområdet', 'hjemløse'],
    parent: null,
    rules: [
      'udsat|udsatte .. borger*|gruppe*|unge|børn|familie*|voksne|personer|mennesker|patienter',
      'udsatteområde*',
      'socialt udsat|udsatte',
      'sårbar|sårbare',
      'social+område*|psykiatri*',
      'hjemløs*',
      'svage borgere',
    ],
  },
  {
    slug: 'botilbud',
    name: 'Botilbud og handicap',
    synonyms: ['bosteder', 'bostøtte', 'bostedslæger', 'handicap'],
    parent: null,
    rules: ['bo+tilbud*', 'bosted*|bostøtte*', 'handicap*'],
  },
  {
    slug: 'sundhedstjek-paa-botilbud',
    name: 'Sundhedstjek på botilbud',
    synonyms: ['sundhedstjek på bosteder', 'sundhedstjek på bostøttecentre', 'sundhedstjek'],
    parent: 'botilbud',
    // The doctors' agreement knows no other sundhedstjek than that of residents in botilbud; a check of others is named as such.
    rules: ['sundheds+tjek*|check*', 'helbreds+tjek*|check*|undersøgelse* .. botilbud*|bosted*|opholdssted*|bostøtte*'],
    not: ['sundhedstjek* .. børn*|skole*|elev*|ansatte*|medarbejder*|mænd*|ældre*|virksomhed*|arbejdsplads*'],
  },
  {
    slug: 'beskaeftigelse',
    name: 'Beskæftigelse, sygemelding og attester',
    synonyms: ['jobcenter', 'sygedagpenge', 'mulighedserklæring', 'lægeattest', 'statusattest'],
    parent: null,
    rules: [
      'job+cent*',
      '*sygemeld*',
      'syge+dagpenge*',
      'beskæftigelse*|arbejdsmarked*',
      'attest*|*attest|*attester|*attesterne|mulighedserklæring*',
    ],
  },
  {
    slug: 'lighed-i-sundhed',
    name: 'Lighed i sundhed',
    synonyms: ['ulighed i sundhed', 'sundhedskompetence'],
    parent: null,
    rules: ['lighed|ulighed .. sundhed*', 'sundheds+kompetence|kompetencer|kompetencen'],
  },
];
