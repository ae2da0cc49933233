import { describe, expect, test } from '@jest/globals';
import { maskStaffNames } from '../../../kernel/personal-data/staff-names.js';

// All names are invented.
describe('names of staff are masked by the words around them', () => {
  test.each([
    [
      'Undervisningstilbud v. Ylva Fjordby A. Torn Ac-medarbejder NovaKIP',
      'Undervisningstilbud v. [navn] Ac-medarbejder NovaKIP',
    ],
    ['Præsentation af ny skolechef Bertram Holk Vinterdal', 'Præsentation af ny skolechef [navn]'],
    [
      'Forløbsprogram, oplæg ved Rune Askedal fra Rygcenter Syddanmark',
      'Forløbsprogram, oplæg ved [navn] fra Rygcenter Syddanmark',
    ],
    ['en temadag, hvor Ylva Torn kommer og fortæller', 'en temadag, hvor [navn] kommer og fortæller'],
    [
      'Ylva Torn, administrerende sygehusdirektør, og Rune Ask Fjord, chefsygeplejerske, giver et oplæg',
      '[navn], administrerende sygehusdirektør, og [navn], chefsygeplejerske, giver et oplæg',
    ],
    ['Rune Askedal og Ylva Torn præsenterer udspillet', '[navn] og [navn] præsenterer udspillet'],
    ['Rune Askedal vil på mødet præsentere udkastet', '[navn] vil på mødet præsentere udkastet'],
    [
      'parterne; Ylva Torn, Middelfart Kommune, Rune Ask, Kolding Kommune og Bo Holk, Sygehus Lillebælt.',
      'parterne; [navn], Middelfart Kommune, [navn], Kolding Kommune og [navn], Sygehus Lillebælt.',
    ],
    ['er indtrådt som ny kommunal formand efter Ove Kvist.', 'er indtrådt som ny kommunal formand efter [navn].'],
    ['Velkommen til Ylva, der deltager som praktikant', 'Velkommen til [navn], der deltager som praktikant'],
    ['Sagsbehandler:\n\nYlva Torn Askedal\n\nTekst', 'Sagsbehandler:\n\n[navn]\n\nTekst'],
    ['Udarbejdet af: Ylva Torn\n E-mail:', 'Udarbejdet af: [navn]\n E-mail:'],
    ['Sagsbehandler: Peter Viborg', 'Sagsbehandler: [navn]'],
    ['v/Ylva Torn', 'v/[navn]'],
    ['v/ sygeplejerske Ylva Torn', 'v/ sygeplejerske [navn]'],
    ['Skolechef Ylva Torn deltog', 'Skolechef [navn] deltog'],
    ['chef for Sundhed og Omsorg Ylva Torn', 'chef for Sundhed og Omsorg [navn]'],
    ['Orientering fra demenskoordinator Ylva Torn-Askedal', 'Orientering fra demenskoordinator [navn]'],
    ['praksiskonsulenterne Ylva Torn og Rune Ask', 'praksiskonsulenterne [navn] og [navn]'],
    ['Mødet med Ylva Torbensen blev aflyst', 'Mødet med [navn] blev aflyst'],
    ['Fra Kolding Kommune Ylva Torbensen', 'Fra Kolding Kommune [navn]'],
    ['Ylva Torbensens oplæg', '[navn] oplæg'],
    ['Projektet præsenteres af Ylva Torn', 'Projektet præsenteres af [navn]'],
    ['sammen med Ylva Torn', 'sammen med [navn]'],
    ['Ylva Torn (læge)', '[navn] (læge)'],
    ['oplæg ved Ylva\nTorn, som er læge', 'oplæg ved [navn]\n, som er læge'],
    [
      'Ylva Torn orienterede. Spørgsmål kan stilles til Ylva Torn.',
      '[navn] orienterede. Spørgsmål kan stilles til [navn].',
    ],
    ['oplæg ved Ylva Torn. Ylva fortalte om projektet', 'oplæg ved [navn]. [navn] fortalte om projektet'],
  ])('%j', (text, masked) => {
    expect(maskStaffNames(text).text).toBe(masked);
  });

  test('they are counted', () => {
    expect(maskStaffNames('Rune Askedal og Ylva Torn præsenterer udspillet').found).toBe(2);
  });
});

describe('what is no name of staff stays', () => {
  test.each([
    'Formand Ylva Torn bød velkommen',
    'udvalgsformand Ylva Torn, der er fast repræsentant sammen med borgmester Rune Ask Holk.',
    'Ylva Torn, borgmester i Nordby, er indtrådt som ny kommunal formand',
    'regionsrådsmedlem Ylva Torbensen',
    'Bo Torn, V, Ylva Ask Holk, A (Fravær), Rune Vinter, PLO (Fravær)',
    'Implementering af Bliv Trygt Hjemme i Kolding',
    'efter Bliv Trygt Hjemme giver Den Mobile Akutmodtagelse',
    '”Kom Trygt Hjem” og Kom Trygt Hjem fra Odense',
    'Oplæg ved Den Mobile Akutmodtagelse',
    'oplæg fra Steno Diabetes Center Odense',
    'v. SydKIP og v. Komponent',
    'besøg på Fredericia Sundhedshus, ved Kongshøj Plejehjem og ved Kolding Sygehus',
    'Tilbud til borgere med Binge Eating Disorder',
    'Kontakt Læge App og Kontakt Læge-app',
    'Velkommen til Middelfart og velkommen til Sundhedshuset.',
    'Psykiatrisk Afdeling Vejle giver et oplæg, Region Syddanmark deltager',
    'Det Nationale Ledelsesprogram og Børne- og Ungeområdet',
    'Projekt "Min Vej" ved Socialpædagogisk Center i Vejen',
    'Udvalget for Sundhed, Kultur og Fritid',
    'Sundhedschef, Socialchef og Jobcenterchef deltager',
    'Driften af Alles Lægehus',
    'Godkendt af Sundhedsstyrelsen efter Sundhedsloven',
    'Akut Visitations Afsnit (AVA) på Vejle Sygehus',
    'præsenteres af Kræftens Bekæmpelse og Røde Kors',
    'Kvartal 3 KLU Møde ved Ældre Sagen',
    'Mandag den 4. april. Fredag kommer Regeringen med et udspil',
  ])('%j', (text) => {
    expect(maskStaffNames(text)).toEqual({ text, found: 0 });
  });
});

describe('allowed names stay', () => {
  const allowed = new Set(['ylva torn askedal', 'rune holk']);

  test.each([
    'Ylva Torn Askedal og Rune Holk præsenterer',
    'Ylva Torn\nAskedal, A',
    'oplæg ved Ylva Askedal',
    'der deltager som praktikant ifølge med Rune.',
    'Rune Holks oplæg',
  ])('%j', (text) => {
    expect(maskStaffNames(text, allowed).text).toBe(text);
  });

  test('others beside them do not', () => {
    expect(maskStaffNames('Ylva Torn Askedal og Mona Vest Fjord præsenterer', allowed).text).toBe(
      'Ylva Torn Askedal og [navn] præsenterer',
    );
  });
});

test('lines stay lines', () => {
  const text = 'Overskrift\noplæg ved Ylva\nTorn, læge\n\nSagsbehandler:\nRune Ask\n';
  const masked = maskStaffNames(text).text;
  expect(masked.split('\n')).toHaveLength(text.split('\n').length);
  expect(masked).not.toMatch(/Ylva|Torn|Rune|Ask/);
});

test.each(['Aa', 'Xxx Yyy ', 'Xxx Yyy, ', 'v. ', 'Aaa-', 'læge '])(
  'a long text of %j is read in linear time',
  (piece) => {
    const { text } = maskStaffNames(piece.repeat(300_000 / piece.length));
    expect(text.length).toBeGreaterThan(0);
  },
);
