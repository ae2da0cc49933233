import { describe, expect, test } from '@jest/globals';
import { findOccasions } from '../../../subgraphs/practice-plans/import/measure-statements/occasion.js';
import { subjectOf } from '../../../subgraphs/practice-plans/import/measure-statements/subject.js';

describe('what takes place, whatever it is called', () => {
  test.each([
    ['introduktionseftermiddage', 'introduktion'],
    ['Introduktionsdag', 'introduktion'],
    ['intromøder', 'introduktion'],
    ['Temamødet', 'tema'],
    ['temaaftener', 'tema'],
    ['Temaeftermiddage', 'tema'],
    ['KLU-møderne', 'klu'],
    ['KLU møder', 'klu'],
    ['Kommunalt Lægelige Udvalg (KLU)', 'klu'],
    ['kommunalt-lægeligt udvalg', 'klu'],
    ['Nyhedsbrevet', 'nyhedbrev'],
    ['nyhedsaften', 'nyhed'],
    ['lægekurser', 'lægekurs'],
    ['lægekursus', 'lægekurs'],
    ['lægemøder', 'læge'],
  ])('%s is about %s', (event, subject) => {
    expect(subjectOf(event)).toBe(subject);
  });

  test.each([
    'møder',
    'eftermiddage',
    'mandag',
    'hverdage',
    'årsmøde',
    'formøder',
    'fremmøde',
    'dagsorden',
    'bidrag',
    'kommunen',
  ])('%s says nothing of it', (word) => {
    expect(subjectOf(word)).toBeNull();
  });
});

describe('how often a text says that something takes place', () => {
  const read = (text: string) => findOccasions(text).map(({ subject, perYear }) => `${subject} ${perYear}`);

  test.each([
    ['Der holdes to årlige introduktionseftermiddage for nye læger.', 'introduktion 2'],
    ['et årligt temamøde for alle ansatte', 'tema 1'],
    ['Årligt temamøde i oktober', 'tema 1'],
    ['Det årlige temamøde ligger i maj.', 'tema 1'],
    ['KLU-møderne holdes med 4 årlige møder på rådhuset', 'klu 4'],
    ['Udvalget mødes i KLU fire gange årligt.', 'klu 4'],
    ['Læger og kommune mødes i det Kommunalt Lægelige Udvalg (KLU) fire gange om året.', 'klu 4'],
    ['Der afholdes fire gange årligt møder i KLU.', 'klu 4'],
    ['Én gang årligt holder kommunen en introduktionsdag.', 'introduktion 1'],
    ['To gange årligt inviteres til temaaften.', 'tema 2'],
    ['Nyhedsbrevet sendes til alle praksis i kommunen fire gange årligt og lægges på hjemmesiden.', 'nyhedbrev 4'],
    ['Hvert kvartal udkommer nyhedsbrevet.', 'nyhedbrev 4'],
    ['Hvert andet år afholdes en temadag.', 'tema 0.5'],
    ['Der er månedlige netværksmøder.', 'netværk 12'],
  ])('%s', (text, occasion) => {
    expect(read(text)).toEqual([occasion]);
  });

  test.each([
    'Der holdes årlige temamøder.',
    'De årlige temamøder er velbesøgte.',
    'Udover KLU-møderne holdes hver anden måned møder mellem konsulenten og kommunen.',
    'Ud over disse holdes 2 årlige møder mellem læger og sygehus.',
    'Der holdes to årlige møder.',
    'Der holdes ca. to årlige temamøder.',
    'Der holdes 2-3 årlige temamøder.',
    'Udvalget ønsker to årlige temamøder.',
    'Tidligere var der to årlige temamøder.',
    'Efter de fire KLU-møder følges der op to gange årligt.',
    'Temadagen var en succes, og lægerne får besøg fire gange årligt.',
    'Kommunen giver 50.000 kr. årligt til temadage.',
    'Budgettet drøftes to gange årligt. Temadagen blev holdt i maj.',
    'To gange årligt følges der op ved KLU-mødet.',
  ])('says nothing sure: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('several in one text, each with its words', () => {
    expect(
      findOccasions('Der er fire årlige KLU-møder - et årligt temamøde - to årlige introduktionseftermiddage'),
    ).toEqual([
      { event: 'KLU-møder', subject: 'klu', perYear: 4, text: 'fire årlige KLU-møder' },
      { event: 'temamøde', subject: 'tema', perYear: 1, text: 'et årligt temamøde' },
      {
        event: 'introduktionseftermiddage',
        subject: 'introduktion',
        perYear: 2,
        text: 'to årlige introduktionseftermiddage',
      },
    ]);
  });

  test.each([
    ['letters', 'a'.repeat(200_000)],
    ['words of events', 'møde '.repeat(40_000)],
    ['hyphens', 'a-'.repeat(100_000)],
    ['frequencies', 'to gange årligt holdes KLU. '.repeat(4_000)],
    ['stops', '. '.repeat(100_000)],
  ])('long %s are answered at once', (_name, text) => {
    const start = performance.now();
    findOccasions(text);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
