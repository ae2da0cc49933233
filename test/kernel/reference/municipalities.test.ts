import { describe, expect, test } from '@jest/globals';
import {
  findMunicipalitiesIn,
  findMunicipality,
  listMunicipalities,
  municipalityByCode,
  regionOn,
  suggestMunicipality,
} from '../../../kernel/reference/municipalities.js';
import { referenceDocument } from '../../../kernel/reference/document.js';
import { nameKey, spellings } from '../../../kernel/reference/municipality-names.js';

test('there are 98 municipalities with four-digit codes, each found by code, name and every alias', () => {
  expect(listMunicipalities()).toHaveLength(98);
  for (const entry of listMunicipalities()) {
    expect(entry.code).toMatch(/^0\d{3}$/);
    expect(municipalityByCode(entry.code)).toBe(entry);
    for (const name of [entry.name, `${entry.name} Kommune`, `${entry.name}s kommunes`, ...entry.aliases]) {
      expect([name, findMunicipality(name)?.code]).toEqual([name, entry.code]);
    }
  }
});

test('no spelling means two municipalities', () => {
  const owners = listMunicipalities().flatMap((entry) => [...new Set(spellings(entry).map(nameKey))]);
  expect(new Set(owners).size).toBe(owners.length);
});

test('an entry stands on the line it cites', () => {
  const lines = referenceDocument('municipalities').text.split('\n');
  for (const entry of listMunicipalities()) expect(lines[entry.line - 1]).toMatch(`${entry.code},${entry.name},`);
});

test.each([
  ['Aabenraa', '0580'],
  ['Åbenrå', '0580'],
  ['Åbenraa Kommune', '0580'],
  [' aabenraa  KOMMUNE ', '0580'],
  ['Nordfyn', '0480'],
  ['Nordfyns Kommune', '0480'],
  ['Københavns Kommune', '0101'],
  ['Bornholms Regionskommune', '0400'],
  ['Bornholm', '0400'],
  ['Høje Tåstrup', '0169'],
  ['Aarhus', '0751'],
  ['Århus’', '0751'],
  ['Vesthimmerlands Kommune', '0820'],
  ['Kerterinde', '0440'],
  ['Assens Kommunes', '0420'],
  ['Faaborg Midtfyn', '0430'],
])('findMunicipality(%j) is %s', (name, code) => {
  expect(findMunicipality(name)?.code).toBe(code);
});

test.each([
  '0580',
  '',
  'Kommune',
  'Region Syddanmark',
  'Syddanmark',
  'Odense Universitetshospital',
  'Brørup',
  'Vejle og Kolding',
])('findMunicipality(%j) is null', (name) => {
  expect(findMunicipality(name)).toBeNull();
});

test('the region is the one of that day', () => {
  expect([regionOn('0101', '2026-12-31'), regionOn('0101', '2027-01-01')]).toEqual(['1084', 'region-oestdanmark']);
  expect([regionOn('0400', '2026-12-31'), regionOn('0326', '2030-01-01')]).toEqual(['1084', 'region-oestdanmark']);
  expect([regionOn('0530', '2021-06-01'), regionOn('0530', '2027-01-01')]).toEqual(['1083', '1083']);
  expect([regionOn('0530', '2006-12-31'), regionOn('9999', '2024-01-01')]).toEqual([null, null]);
  expect(
    listMunicipalities().filter((entry) => regionOn(entry.code, '2027-06-01') === 'region-oestdanmark'),
  ).toHaveLength(46);
  expect(listMunicipalities().filter((entry) => regionOn(entry.code, '2024-06-01') === '1083')).toHaveLength(22);
});

describe('findMunicipalitiesIn', () => {
  test('finds whole words with their place, genitive and "Kommune"', () => {
    const text = 'I Kolding og Vejle Kommuner; Åbenrå, Nordfyns Kommunes og Esbjergs læger. billund kommune';
    expect(findMunicipalitiesIn(text)).toEqual([
      { code: '0621', index: 2, text: 'Kolding' },
      { code: '0630', index: 13, text: 'Vejle Kommuner' },
      { code: '0580', index: 29, text: 'Åbenrå' },
      { code: '0480', index: 37, text: 'Nordfyns Kommunes' },
      { code: '0561', index: 58, text: 'Esbjergs' },
      { code: '0530', index: 74, text: 'billund kommune' },
    ]);
  });

  test.each([
    ['Middelfart-projektet', ['0410']],
    ['Københavns Kommune og Bornholms Regionskommune', ['0101', '0400']],
    ['Ringkøbing-Skjern, Ikast-Brande og Høje Taastrup', ['0760', '0756', '0169']],
    ['VEJEN KOMMUNE', ['0575']],
    ['Lægedækningen i Vejen Kommune', ['0575']],
    ['Rygcenter, Vejle Sygehus', ['0630']],
    ['Vejen frem mod 2027. Vejen til målet', []],
    ['en skive brød og en odder', []],
    ['Nord-Odense, Odenseklyngen, Esbjergensere, Varderne', []],
    ['Region Syddanmark', []],
  ])('in %j', (text, codes) => {
    expect(findMunicipalitiesIn(text).map((found) => found.code)).toEqual(codes);
  });

  test('a few megabytes are searched in linear time', () => {
    expect(findMunicipalitiesIn('Vejle Kommune og lorem Ipsum '.repeat(100_000))).toHaveLength(100_000);
  });
});

test.each([
  ['Svenborg', ['Svendborg']],
  ['Odnse', ['Odense']],
  ['Kertemnde kommune', ['Kerteminde']],
  ['Faaborg-Mitfyn', ['Faaborg-Midtfyn']],
  ['Atlantis', []],
  ['', []],
])('suggestMunicipality(%j) is %j', (name, names) => {
  expect(suggestMunicipality(name)).toEqual(names);
});
