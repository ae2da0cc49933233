import { describe, expect, test } from '@jest/globals';
import { concernsOnePersonsHealth } from '../../../kernel/personal-data/health.js';
import { maskTitle } from '../../../kernel/personal-data/titles.js';

describe('a title about one person’s health', () => {
  test.each([
    'Langtidssygemelding af læge i Nørreby og betydningen for lægedækningen',
    'Sygemelding af praktiserende læge i Nørreby',
    'Orientering om sygdom hos kommunens praksiskonsulent',
    'Lægens sygemelding i Nørreby',
    'Læge i Nørreby er langtidssygemeldt',
    'Langtidssygemeldt praksiskonsulent',
    'Sygemeldt medarbejder i Nørreby',
    'Sygefravær hos en medarbejder på Nørreby Plejehjem',
    'Mona Vestergård er alvorligt syg',
    'Mona Vestergårds sygdom',
    'Dødsfald hos borger i Nørreby',
    'Sygemelding af [navn]',
  ])('%s', (title) => {
    expect(concernsOnePersonsHealth(title)).toBe(true);
    expect(maskTitle(title)).toEqual({ title: '[tilbageholdt]', issue: 'HEALTH' });
  });

  test.each([
    'Samarbejde om sygemeldte, både medarbejdere og andre borgere',
    'Langtidssygemeldte medarbejdere og mulighedserklæringer',
    'Langtidssygemeldte medarbejder og mulighedserklæringer',
    'Sygemeldinger ved stress',
    'Stress hos læger og ledere',
    'Sygefravær hos ledere i Nørreby Kommune',
    'Lægens rolle ved sygemelding',
    'Lægens sygemelding af medarbejdere',
    'Hvem afløser, når lægen er syg?',
    'Behandling med medicin hos borgere med demens',
    'Mennesker med multipel sklerose',
    'Kommunalt tilbud til borgere med depression',
    'Udfordring med studerende ifm. sygdom',
    'Indlæggelse af patient i psykiatrien',
    'Sygedagpengeområdet',
    'Forebyggelige indlæggelser',
  ])('is not: %s', (title) => {
    expect(concernsOnePersonsHealth(title)).toBe(false);
  });
});

test('a title loses staff names, and says why', () => {
  expect(maskTitle('Præsentation af ny skolechef Mona Vestergård')).toEqual({
    title: 'Præsentation af ny skolechef [navn]',
    issue: 'STAFF_NAME',
  });
  expect(maskTitle('Status på dosisdispensering')).toEqual({ title: 'Status på dosisdispensering', issue: null });
});
