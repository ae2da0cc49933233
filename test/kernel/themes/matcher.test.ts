import { describe, expect, test } from '@jest/globals';
import { matchThemes } from '../../../kernel/themes/matcher.js';

const slugsIn = (text: string): string[] => matchThemes(text).map(({ slug }) => slug);

describe('one theme in many words', () => {
  test.each([
    ['dosisdispensering', 'Dosisdispensering'],
    ['dosisdispensering', 'Erfaringer med dosisdispenseret medicin'],
    ['dosisdispensering', 'dosispakket medicin på plejecentre'],
    ['dosisdispensering', 'Nye dosispakninger'],
    ['dosisdispensering', 'MEKANISK DOSISDISPENSERING'],
    ['dosisdispensering', 'dosis-dispensering'],
    ['dosisdispensering', 'Dosisdispencering'],
    ['vba', 'VBA-metoden'],
    ['vba', 'Kursus i Very Brief Advice'],
    ['telekol', 'TeleKOL'],
    ['telekol', 'Tele-KOL'],
    ['telekol', 'TELE-KOL-projektet'],
    ['telekol', 'Telekol'],
    ['telekol', 'tele kol'],
    ['telekol', 'Telemedicin til borgere med KOL'],
    ['kontakt-laege-app', 'Kontakt Læge-app'],
    ['kontakt-laege-app', 'kontaktlægeappen'],
    ['kontakt-laege-app', 'Kontaktlæge App i klinikken'],
    ['kompressionsstroemper', 'bevilling af støttestrømper'],
    ['kompressionsstroemper', 'kompresionsstrømper'],
    ['plejehjemslaeger', 'Ny plejehjemslægeordning'],
    ['plejehjemslaeger', 'faste læger på alle plejecentre'],
    ['plejehjemslaeger', 'læger, der er fast tilknyttet et plejehjem'],
    ['vederlagsfri-fysioterapi', 'vederlagsfri ridefysioterapi'],
    ['vederlagsfri-fysioterapi', 'Vederlagsfi fysioterapi'],
    ['vaccination', 'Influenzavaccinationer'],
    ['multipel-sklerose', 'Multipel sclerose'],
    ['multipel-sklerose', 'Dissemineret sklerose'],
    ['72-timers-behandlingsansvar', '72 timers behandlingsansvar'],
    ['72-timers-behandlingsansvar', 'udvidet behandlingsansvar efter udskrivelse'],
    ['sundhedstjek-paa-botilbud', 'Sundhedstjek på bosteder'],
    ['overvaegt', 'overvægtsmedicin'],
    ['overvaegt', 'vægttabsbehandling'],
    ['laegedaekning', 'Lægestatus'],
    ['laegedaekning', 'de lægedækningstruede områder'],
    ['laegedaekning', 'LAEGEDAEKNING'],
    ['sundhedsklynge', 'Sundhedsklyngernes arbejde'],
    ['vagtlaegeordning', 'Aftale om lægevagten'],
    ['demens', 'alkoholdemens'],
    ['kom-trygt-hjem', '”Kom trygt hjem”'],
    ['sygeplejeklinikker', 'Sygeplejeklinikken flytter'],
    ['forebyggelige-indlaeggelser', 'at forebygge unødvendige indlæggelser'],
    ['digitalisering', 'Nyt på sundhed.dk'],
  ])('%s: %s', (slug, text) => {
    expect(slugsIn(text)).toContain(slug);
  });
});

describe('what looks like a theme and is not', () => {
  test.each([
    ['sundhedsklynge', 'Kvalitetsklyngen og lægernes klyngesamarbejde'],
    ['kom-trygt-hjem', 'Bliv trygt hjemme'],
    ['plejehjemslaeger', 'Bostedslæger'],
    ['plejehjemslaeger', 'Blodprøver taget af læge og sygeplejerske på plejehjem'],
    ['72-timers-behandlingsansvar', 'Behandlingsansvarlig læge'],
    ['laegedaekning', 'Plejehjemsoversigt og lægedækning'],
    ['laegedaekning', 'Lægedækning på plejehjem'],
    ['overvaegt', 'En overvægt af kvinder'],
    ['overvaegt', 'Uplanlagt vægttab hos ældre'],
    ['sundhedstjek-paa-botilbud', 'Sundhedstjek for medarbejdere'],
    ['medicin', 'Speciallæger i almen medicin'],
    ['medicin', 'Nye læremidler'],
    ['lungesygdom', 'Tele-KOL'],
    ['infektioner', 'Influenza- og covid-19-vaccination'],
    ['kommunal-sygepleje', 'Særbehandling'],
    ['rekruttering', 'Rekruttering af borgere til rygestop'],
    ['udsatte-borgere', 'Punktet er udsat til næste møde'],
    ['elektronisk-kommunikation', 'Samarbejde og kommunikation'],
  ])('not %s: %s', (slug, text) => {
    expect(slugsIn(text)).not.toContain(slug);
  });
});

describe('what a match tells', () => {
  test('words are verbatim, each once, those that follow each other in one piece', () => {
    expect(matchThemes('Vedertagsfri fysioterapi: om VEDERTAGSFRI  fysioterapi')).toEqual([
      {
        slug: 'vederlagsfri-fysioterapi',
        words: ['Vedertagsfri fysioterapi', 'VEDERTAGSFRI  fysioterapi'],
        rule: 'vederlagsfri* .. *fysioterap*|fysioterapi*|fys|fysio',
      },
    ]);
    expect(matchThemes('Vacciner, vaccination og VACCINER')[0]!.words).toEqual(['Vacciner', 'vaccination']);
    expect(matchThemes('72-timers udvidet behandlingsansvar')[0]!.words).toEqual([
      '72-timers udvidet behandlingsansvar',
    ]);
    expect(matchThemes('Lighed i al sundhed')[0]!.words).toEqual(['Lighed', 'sundhed']);
  });

  test('a text may have several themes, in the order in which they appear', () => {
    expect(slugsIn('Demens, vaccination og TeleKOL')).toEqual(['demens', 'vaccination', 'telekol']);
  });

  test('a theme is left out where a sub-theme is found', () => {
    expect(slugsIn('Dosispakket medicin')).toEqual(['dosisdispensering']);
    expect(slugsIn('Restordrer på medicin')).toEqual(['medicin']);
    expect(slugsIn('Digitale løsninger, telemedicin og TeleKOL')).toEqual(['telekol']);
  });

  test('no theme in a text without one', () => {
    expect(matchThemes('')).toEqual([]);
    expect(matchThemes('Ubetalte regninger – og 12 andre punkter')).toEqual([]);
  });
});

describe('speed', () => {
  const measure = (work: () => void): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };

  test('10,000 topics in no time (bound: ten times slack)', () => {
    const topic = 'Drøftelse af samarbejdet om dosispakket medicin og faste læger på plejehjem i nr.';
    const topics = Array.from({ length: 10_000 }, (_, index) => `${topic} ${index}`);
    topics.slice(0, 1_000).forEach((text) => matchThemes(text));
    expect(measure(() => topics.forEach((text) => matchThemes(text)))).toBeLessThan(10_000);
  });

  test.each(['læge ', 'faste læger faste ', 'a', 'forebyggelse af ', '. ', '\u00ad', 'kom-trygt-'])(
    'a megabyte of "%s" within seconds',
    (piece) => {
      expect(measure(() => matchThemes(piece.repeat(1_000_000 / piece.length)))).toBeLessThan(4_000);
    },
  );
});
