import type { ThemeEntry } from '../theme-entry.js';

/** Prevention and health promotion. */
export const prevention: ThemeEntry[] = [
  {
    slug: 'forebyggelse',
    name: 'Forebyggelse og sundhedsfremme',
    synonyms: ['sundhedsfremme', 'forebyggende tilbud', 'livsstil', 'seksuel sundhed', 'kost', 'ernæring'],
    parent: null,
    rules: [
      '*forebyggelse|*forebyggelsen|forebyggende|forebyggelsestilbud*|forebyggelsesindsats*',
      'sundhedsfrem*|livsstil*',
      'seksuel|seksuelle sundhed*',
      'kost|kosten|kostpolitik*|kostvejled*|*ernæring*|diætist*',
      'sundheds+profil*',
    ],
    not: ['forebyggede', 'forebyggelse* .. indlæggelse*|genindlæggelse*|sygehusophold*|tvang*|vold*'],
  },
  {
    slug: 'vaccination',
    name: 'Vaccination',
    synonyms: ['vacciner', 'vaccinationsindsats', 'influenzavaccination', 'covid-19-vaccination'],
    parent: 'forebyggelse',
    rules: ['*vaccin*|vaksin*|*vacc', 'vaccination*|vaccinering*'],
  },
  {
    slug: 'rygestop',
    name: 'Rygestop',
    synonyms: ['rygning', 'røgfri', 'tobak'],
    parent: 'forebyggelse',
    rules: ['ryge+stop*', 'rygning*|rygere|rygerne', 'røg+fri*', 'tobak*|nikotin*'],
  },
  {
    slug: 'vba',
    name: 'VBA (Very Brief Advice)',
    synonyms: ['Very Brief Advice', 'VBA-metoden', 'VBA-undervisning'],
    parent: 'rygestop',
    rules: ['vba*', 'very brief adv*|adi*'],
  },
  {
    slug: 'overvaegt',
    name: 'Overvægt',
    synonyms: ['svær overvægt', 'fedme', 'vægttab', 'slankemiddel', 'vægtneutral sundhed', 'overvægtsmedicin'],
    parent: 'forebyggelse',
    rules: ['*overvægt*', 'vægt+neutral*', '*vægttab*', 'vægt+reduktion*|stop*', 'slanke*', 'fedme*|adipositas'],
    not: ['overvægt|overvægten af', 'uplanlagt|utilsigtet|uønsket vægttab*'],
  },
];
