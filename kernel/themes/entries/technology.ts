import type { ThemeEntry } from '../theme-entry.js';

/** Digital tools, and what is measured. */
export const technology: ThemeEntry[] = [
  {
    slug: 'digitalisering',
    name: 'Digitale løsninger',
    synonyms: ['digitalisering', 'kunstig intelligens', 'sundhed.dk', 'MedCom', 'app'],
    parent: null,
    rules: [
      'digital|digitale|digitalt|digitaliser*',
      'kunstig intelligens',
      'sundhed dk',
      'medcom*',
      'app|appen|apps',
      'virtuel|virtuelle|virtuelt',
    ],
  },
  {
    slug: 'telemedicin',
    name: 'Telemedicin',
    synonyms: ['telemedicinsk hjemmemonitorering', 'videokonsultation', 'telesundhed'],
    parent: 'digitalisering',
    rules: [
      'tele+medicin*|sundhed*|monitorering*|hjerte*|psykiatri*|konsultation*',
      'hjemme+monitorering*',
      'video+konsultation*|samtale*',
    ],
  },
  {
    slug: 'telekol',
    name: 'TeleKOL',
    synonyms: ['Tele-KOL', 'telemedicin til borgere med KOL'],
    parent: 'telemedicin',
    rules: [
      'tele+kol',
      'telekol*',
      'telemedicin*|hjemmemonitorering*|telemonitorering* .. KOL',
      'KOL .. telemedicin*|hjemmemonitorering*|telemonitorering*',
    ],
  },
  {
    slug: 'kontakt-laege-app',
    name: 'Kontakt Læge-app',
    synonyms: ['Kontaktlægeappen', 'appen Kontakt Læge'],
    parent: 'digitalisering',
    rules: ['kontakt+læge+app|appen|apps', 'app|appen kontakt+læge', 'Kontakt Læge'],
  },
  {
    slug: 'elektronisk-kommunikation',
    name: 'Elektronisk kommunikation',
    synonyms: ['korrespondancer', 'korrespondancemeddelelse', 'elektronisk henvisning', 'lokationsnummer'],
    parent: 'digitalisering',
    rules: [
      'elektronisk|elektroniske .. kommunikation*|henvis*|meddelelse*|post',
      'korrespondance*',
      'lokationsnum*',
      'plejenet*',
    ],
  },
  {
    slug: 'proever-og-maalinger',
    name: 'Prøver og målinger',
    synonyms: ['blodprøvetagning', 'CRP', 'referenceværdier', 'POCT', 'blodsukker', 'bedside-analyser'],
    parent: null,
    rules: [
      'blod+prøve*|sukker*|tryk*',
      'CRP|POCT|PCR|INR|HbA1c',
      'reference+værdi*|interval*',
      'måling|målinger|målingerne|prøvetagning*',
      'bedside',
    ],
  },
];
