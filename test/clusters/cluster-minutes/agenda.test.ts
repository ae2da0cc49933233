import { describe, expect, test } from '@jest/globals';
import { readFixture, readLines } from './fixtures.js';

describe('several decisions, a closed item, a postponement', () => {
  const { agendaItems, meetings, document } = readFixture('several-bodies');

  test('each body has its decision, the meeting’s own is the last', () => {
    expect(agendaItems[1]!.decisions.map(({ body, date, outcome }) => [body, date, outcome])).toEqual([
      ['Fagligt strategisk niveau', '2025-01-09', 'RECOMMENDED'],
      ['Udvalget for Omsorg', '2025-01-21', 'POSTPONED'],
      ['Horsensklyngen', '2025-02-06', 'APPROVED'],
    ]);
    expect(agendaItems[1]).toMatchObject({
      caseNumber: '2025-000417',
      recommendations: ['klyngen godkender oplægget og sender det i høring.'],
    });
    expect(agendaItems[1]!.appendices).toEqual(['Bilag 1 - Oplæg om fælles akutfunktion', 'Bilag 2 - Høringsbrev']);
  });

  test('a closed item keeps its number and title, and nothing is made up', () => {
    expect(agendaItems[2]).toMatchObject({
      number: 3,
      title: 'Personalesag',
      closed: true,
      sections: [],
      recommendations: [],
      decisions: [],
      summary: null,
    });
    expect(agendaItems.filter(({ closed }) => closed)).toHaveLength(1);
  });

  test('a postponed matter says to when, and that meeting is planned', () => {
    expect(agendaItems[3]!.decisions).toMatchObject([
      { outcome: 'POSTPONED', postponedTo: '2025-05-08', place: { line: 49, text: 'Sagen udsættes' } },
    ]);
    expect(agendaItems[3]!.recommendations).toEqual(['drøfter placeringen', 'godkender tidsplanen']);
    expect(meetings[1]).toMatchObject({
      id: 'sk-horsens-2025-05-08-political',
      startTime: '09:00',
      endTime: '11:00',
      place: 'Rådhuset i Hedensted',
      status: 'PLANNED',
    });
  });

  test('the agenda before the items is no second agenda', () => {
    expect(agendaItems.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Godkendelse af dagsorden',
      '2 Fælles akutfunktion',
      '3 Personalesag',
      '4 Sundhedshus ved fjorden',
      '5 Eventuelt',
    ]);
    expect(document).toMatchObject({ id: 'cluster-minutes-sk-horsens-2025-02-06', caseNumber: '2025-000417' });
  });
});

describe('agenda items', () => {
  const titles = (...lines: string[]) =>
    readLines(...lines).agendaItems.map(({ number, title }) => `${number} ${title}`);

  test('bare numbers are told from the lists inside an item', () => {
    expect(readFixture('one-per-line').agendaItems.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(
      titles(
        '1. Velkomst',
        'Indstilling',
        'Det indstilles, at klyngen',
        '1. tager imod',
        '2. siger tak',
        '2. Eventuelt',
      ),
    ).toEqual(['1 Velkomst', '2 Eventuelt']);
  });

  test('headings have many forms', () => {
    expect(titles('Pkt. 1 Velkomst', 'Pkt. 2 Økonomi')).toEqual(['1 Velkomst', '2 Økonomi']);
    expect(titles('Punkt 4: Velkomst kl. 9.00-9.10', 'Punkt 7: (9.10-9.30) Økonomi')).toEqual([
      '4 Velkomst',
      '7 Økonomi',
    ]);
    expect(titles('Punkt 1', 'Velkomst', 'Punkt 2', 'Økonomi')).toEqual(['1 Velkomst', '2 Økonomi']);
    expect(
      titles('Dagsorden', '1. Velkomst', '2. Økonomi', '1. Velkomst', 'Godkendt.', '2. Økonomi', 'Drøftet.'),
    ).toEqual(['1 Velkomst', '2 Økonomi']);
    expect(
      titles('1. Velkomst', 'Bilag', 'Punkt 1. Oplæg', '2. Økonomi', 'Bilag', 'Punkt 2. Tal', '3. Eventuelt'),
    ).toEqual(['1 Velkomst', '2 Økonomi', '3 Eventuelt']);
  });

  test('the label of a title gives its kind, and goes', () => {
    const kinds = (...words: string[]) =>
      readLines(...words.map((title, index) => `Punkt ${index + 1}: ${title}`)).agendaItems.map(({ kind, title }) => [
        kind,
        title,
      ]);
    expect(
      kinds(
        'Orienteringspunkt: Aks',
        'Til drøftelse: Birk',
        'Status på ceder (til orientering)',
        'Oplæg om douglas',
        'Beslutingspunkt: El',
        'Noter fra skoven',
        'Evt.',
      ),
    ).toEqual([
      ['INFORMATION', 'Aks'],
      ['DISCUSSION', 'Birk'],
      ['INFORMATION', 'Status på ceder'],
      ['PRESENTATION', 'Oplæg om douglas'],
      ['DECISION', 'El'],
      [null, 'Noter fra skoven'],
      ['ANY_OTHER_BUSINESS', 'Evt.'],
    ]);
  });

  test('a line "Lukket dagsorden" between items closes those after it', () => {
    const closed = readLines(
      'Punkt 1: Aks',
      'Godkendt.',
      'Lukket dagsorden',
      'Punkt 2: Birk',
      'Punkt 3: El',
    ).agendaItems;
    expect(closed.map((item) => item.closed)).toEqual([false, true, true]);
    const one = readLines('Punkt 1: Aks', 'Lukket punkt', 'Punkt 2: Birk').agendaItems;
    expect(one.map((item) => item.closed)).toEqual([true, false]);
  });

  test('a text under no heading stands under none', () => {
    expect(readFixture('one-per-line').agendaItems[0]!.sections).toEqual([
      { heading: '', text: 'Deltagerne præsenterede sig.' },
    ]);
  });
});

describe('outcomes', () => {
  const outcomeOf = (...decision: string[]) =>
    readLines('Punkt 1: Aks', 'Beslutning', ...decision, 'Punkt 2: Birk').agendaItems[0]!.decisions[0]!.outcome;

  test.each([
    ['Godkendt.', 'APPROVED'],
    ['Indstillingen tiltrådt.', 'APPROVED'],
    ['Godkendt, idet sagen udsættes, hvis huset brænder.', 'APPROVED'],
    ['Drøftet og taget til efterretning.', 'NOTED'],
    ['Klyngen tog orienteringen til efterretning. Der blev drøftet løst og fast.', 'NOTED'],
    ['Ikke godkendt.', 'REJECTED'],
    ['Ansøgningen blev afvist.', 'REJECTED'],
    ['Anbefales godkendt af regionsrådet.', 'RECOMMENDED'],
    ['Udsat.', 'POSTPONED'],
    ['Punktet blev udskudt til næste møde.', 'POSTPONED'],
    ['Planen, der tidligere er godkendt, blev drøftet.', 'DISCUSSED'],
    ['Planen forventes godkendt i byrådet. Der blev givet input.', 'DISCUSSED'],
    ['Tilbud til udsatte borgere blev drøftet.', 'DISCUSSED'],
    ['Ingen bemærkninger.', 'NONE'],
    ['Der var kaffe.', null],
  ])('%s', (words, outcome) => {
    expect(outcomeOf(words)).toBe(outcome);
  });

  test('the outcome may be the last of many paragraphs, or stand before a remark', () => {
    expect(
      outcomeOf(
        'Gode ord om sagen.',
        'Den blev drøftet længe.',
        'Indstillingen blev godkendt.',
        'Oplægget er vedlagt.',
      ),
    ).toBe('APPROVED');
  });

  test('minutes without headings over decisions have the outcome at the end of an item', () => {
    const { agendaItems, document } = readFixture('minimal');
    expect(agendaItems.map(({ title, decisions }) => [title, decisions.map(({ outcome }) => outcome).join()])).toEqual([
      ['Velkomst', ''],
      ['Budget', 'APPROVED'],
      ['Eventuelt', ''],
    ]);
    expect(document.id).toBe('cluster-minutes-sr-vendsyssel-2027-02-03');
  });
});
