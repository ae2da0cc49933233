import type { ThemeEntry } from '../theme-entry.js';

/** General practice itself: how many doctors there are, where, and how they are organised. */
export const doctors: ThemeEntry[] = [
  {
    slug: 'almen-praksis',
    name: 'Almen praksis: organisering',
    synonyms: ['lægehuse', 'ydernumre', 'praksispersonale'],
    parent: null,
    rules: [
      'læge+hus*|praksis*|klinik*',
      'læge+valg|valget|skift|skiftet',
      'ydernumm*|ydernumre*',
      'praksispersonale*|samdrift*|solopraks*|kompagniskabspraks*|delepraks*',
    ],
  },
  {
    slug: 'laegedaekning',
    name: 'Lægedækning',
    synonyms: ['lægestatus', 'lægemangel', 'lægekapacitet', 'lægedækningstruede områder'],
    parent: 'almen-praksis',
    rules: [
      'læge+dækning*|dækket|dækkede|status|mangel|manglen|kapacitet*',
      'mangel|manglen|manglende på praktiserende+læger',
      'åben|åbent|lukket|lukkede for .. tilgang',
    ],
    // The coverage of nursing homes is their own doctors', not the area's.
    not: [
      'plejehjemsliste*|plejehjemsoversigt*|plejehjemmenes|plejecentrenes .. lægedækning*',
      'lægedækning* på|ved|til|af .. plejehjem|plejehjemmet|plejehjemmene|plejecent*',
    ],
  },
  {
    slug: 'rekruttering',
    name: 'Rekruttering og fastholdelse',
    synonyms: ['rekruttering af læger', 'fastholdelse af læger', 'lægerekruttering'],
    parent: 'almen-praksis',
    rules: [
      'rekrutter* .. *læge|*læger|lægedækning*|sygeplejersk*|personale*|sundhedspersonale*|medarbejder*',
      '*læge|*læger|lægedækning* .. rekrutter*',
      'rekruttering* og fastholdelse*',
      'fastholdelse|fastholde .. læger',
      'lægerekruttering*|rekrutteringsudfordring*|rekrutteringsindsats*',
    ],
  },
  {
    slug: 'laegeuddannelse',
    name: 'Lægeuddannelse',
    synonyms: ['uddannelseslæger', 'speciallægeuddannelsen', 'medicinstuderende', 'lægelig videreuddannelse'],
    parent: 'almen-praksis',
    rules: [
      'uddannelses+læge*|stilling*',
      'special+lægeuddannelse*',
      'læge+studerende|uddannelse*',
      'medicin+studerende*',
      'lægelig* videreuddannelse*',
      'læge|læger .. basisuddannelse*|introstilling*|hoveduddannelse*',
      'introstilling*|hoveduddannelse*|fase|faser 2|3 læge|læger',
      'KBU',
    ],
  },
  {
    slug: 'regionsklinikker',
    name: 'Regions-, licens- og udbudsklinikker',
    synonyms: ['licensklinikker', 'regionsklinik', 'udbudsklinik'],
    parent: 'almen-praksis',
    rules: ['regions|licens|udbuds+klinik*'],
  },
  {
    slug: 'praksisplan',
    name: 'Praksisplan',
    synonyms: ['praksisplan for almen praksis', 'praksisplanen', 'praksisplanudvalget'],
    parent: 'almen-praksis',
    rules: ['praksis+plan|planen|planens|planer|planerne|planudvalg*'],
  },
  {
    slug: 'vagtlaegeordning',
    name: 'Vagtlægeordning',
    synonyms: ['lægevagt', 'vagtlægeaftale', 'lægevagtsaftale', 'vagtlæge'],
    parent: 'almen-praksis',
    rules: ['vagt+læge*', 'læge+vagt*', 'vagtlægeordning*|vagtlægeaftale*|lægevagtsordning*|lægevagtsaftale*'],
  },
  {
    slug: 'kvalitetsklynge',
    name: 'Kvalitetsklynge',
    synonyms: ['lægeklynge', 'kvalitetsklynger i almen praksis', 'lægernes klyngesamarbejde'],
    parent: 'almen-praksis',
    rules: ['kvalitets+klynge*', 'læge+klynge*', 'lægernes klynge*'],
  },
  {
    slug: 'tilgaengelighed',
    name: 'Tilgængelighed i almen praksis',
    synonyms: ['adgang til læge', 'tilgængelighed'],
    parent: 'almen-praksis',
    rules: ['tilgængelighed*', 'adgang* til .. læge|lægen', 'telefontid*|åbningstid* .. læge|lægen|lægerne|praksis'],
  },
  {
    slug: 'rammedelegation',
    name: 'Rammedelegation',
    synonyms: ['rammeordination', 'delegation'],
    parent: 'almen-praksis',
    rules: ['ramme+delegation*|ordination*', 'delegation|delegationen|delegationer|delegering*'],
  },
];
