import type { ThemeEntry } from '../theme-entry.js';

/** Medicine and how it reaches the citizen. */
export const medicine: ThemeEntry[] = [
  {
    slug: 'medicin',
    name: 'Medicin',
    synonyms: ['lægemidler', 'medicingennemgang', 'recepter', 'Fælles Medicinkort', 'FMK'],
    parent: null,
    rules: [
      'medicin|medicinen|medicinens|*medicin',
      'medicin+gennemgang*|bestilling*|håndtering*|ordination*|kort*|liste*|fejl*|status*|afstemning*|forbrug*',
      'læge+middel*|midler*|midlet*',
      '*recept|*recepter|*recepten|*recepterne|receptfornyelse*',
      'ordination*|polyfarmaci*|antibiotika*|opioid*',
      'FMK',
      'farmakolog*|farmakonom*|farmaceut*',
      'restordre*',
    ],
    not: ['læremid*', 'almen+medicin*', 'telemedicin|akutmedicin|socialmedicin|arbejdsmedicin|samfundsmedicin'],
  },
  {
    slug: 'dosisdispensering',
    name: 'Dosisdispensering',
    synonyms: ['dosispakket medicin', 'dosisdispenseret medicin', 'dosispakning', 'mekanisk dosisdispensering'],
    parent: 'medicin',
    rules: [
      'dosis+dispensering*|dispenser*|dispensation*',
      'dosisdisp*|dosismedicin*',
      'dosis+pakk*|pakning*',
      'dosis+rulle|ruller',
      'medicin* .. pakket|pakkes|pakkede i dosis|doser',
    ],
  },
];
