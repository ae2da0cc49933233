import { expect, test } from '@jest/globals';
import { bodyBySlug, findBody, listBodies, listSuccessions } from '../../../kernel/reference/bodies.js';
import { referenceDocument } from '../../../kernel/reference/document.js';
import { municipalityByCode } from '../../../kernel/reference/municipalities.js';
import { findRegion, listRegions, regionByCode } from '../../../kernel/reference/regions.js';

const lines = referenceDocument('bodies').text.split('\n');
const lineOf = (entry: { line: number }): string => lines[entry.line - 1]!;

test('22 clusters and 17 councils, each on its line, each found by its own name', () => {
  expect(listBodies().filter((body) => body.kind === 'SUNDHEDSKLYNGE')).toHaveLength(22);
  expect(listBodies().filter((body) => body.kind === 'SUNDHEDSRAAD')).toHaveLength(17);
  for (const body of listBodies()) {
    expect(lineOf(body)).toContain(`"id": "${body.slug}"`);
    expect(bodyBySlug(body.slug)).toBe(body);
    expect([body.name, findBody(body.name)?.slug]).toEqual([body.name, body.slug]);
    expect(regionByCode(body.region)).not.toBeNull();
  }
});

test('every member is a municipality and stands on its line', () => {
  for (const body of listBodies()) {
    expect(body.memberLines).toHaveLength(body.members.length);
    body.members.forEach((code, index) => {
      expect(municipalityByCode(code)).not.toBeNull();
      expect(lines[body.memberLines[index]! - 1]).toContain(`"kommunekode": "${code}"`);
    });
  }
});

test('one municipality is in two clusters at once, and each is in one council', () => {
  const clusters = listBodies().filter((body) => body.kind === 'SUNDHEDSKLYNGE' && body.members.includes('0101'));
  expect(clusters.map((body) => body.slug)).toEqual(['sk-byen', 'sk-hst-syd']);
  const seats = listBodies()
    .filter((body) => body.kind === 'SUNDHEDSRAAD')
    .flatMap((body) => body.members);
  expect([seats.length, new Set(seats).size]).toEqual([98, 98]);
});

test('periods, marks and notes are carried', () => {
  expect(bodyBySlug('sk-lillebaelt')).toMatchObject({
    validFrom: '2022-07-01',
    validTo: '2027-01-01',
    preparatoryFrom: null,
    verification: 'PARTLY',
    members: ['0607', '0621', '0410', '0575', '0630'],
    region: '1083',
  });
  expect(bodyBySlug('sk-lillebaelt')!.validToNote).toMatch(/assumed/);
  expect(bodyBySlug('sr-sydvestjylland')).toMatchObject({
    preparatoryFrom: '2026-01-01',
    validFrom: '2027-01-01',
    validTo: null,
    note: null,
  });
});

test.each([
  ['Sundhedsklynge Lillebælt', 'sk-lillebaelt'],
  ['sundhedsklyngen  Lillebælt', 'sk-lillebaelt'],
  ['Sundhedsklynge Lillebælts', 'sk-lillebaelt'],
  ['Lillebælt-klyngen', 'sk-lillebaelt'],
  ['Lillebæltsklyngen', 'sk-lillebaelt'],
  ['Sundhedsklynge Lillebælt - Politisk Niveau', 'sk-lillebaelt'],
  ['Klyngen i Aarhus', 'sk-aarhus'],
  ['Klynge Midt', 'sk-nj-midt'],
  ['Sundhedsklynge Midt', 'sk-hst-midt'],
  ['Sundhedsklyngen Midt', 'sk-hst-midt'],
  ['Midtklyngen', 'sk-midtklyngen'],
  ['Sundhedsrådet Lillebælt', 'sr-lillebaelt'],
  ['Sundhedsråd Midt', 'sr-midt'],
  ['Sundhedsklynge SUH', 'sk-suh'],
])('findBody(%j) is %s', (name, slug) => {
  expect(findBody(name)?.slug).toBe(slug);
});

test.each([
  '',
  'Lillebælt',
  'Klyngen Midt-klyngen',
  'klyngen i Midt',
  'Kvalitetsklynge Fyn',
  'Sundhedsråd Trekantområdet',
  'klyngen',
  's',
])('findBody(%j) is null: unknown, or several fit', (name) => {
  expect(findBody(name)).toBeNull();
});

test('regions and their succession', () => {
  expect(listRegions().map((region) => region.code)).toEqual([
    '1081',
    '1082',
    '1083',
    '1084',
    '1085',
    'region-oestdanmark',
  ]);
  for (const region of listRegions()) expect(lineOf(region)).toContain(`"name": "${region.name}"`);
  expect(regionByCode('region-oestdanmark')).toMatchObject({
    validFrom: '2027-01-01',
    predecessors: ['1084', '1085'],
    note: 'official code not known',
  });
  expect(regionByCode('1084')!.validTo).toBe('2027-01-01');
});

test.each([
  ['Region Syddanmark', '1083'],
  ['Syddanmark', '1083'],
  ['Region Syddanmarks', '1083'],
  ['region midtjylland', '1082'],
  ['Østdanmark', 'region-oestdanmark'],
  ['1083', undefined],
  ['Region', undefined],
  ['', undefined],
])('findRegion(%j) is %s', (name, code) => {
  expect(findRegion(name)?.code).toBe(code);
});

test('successions join known regions and bodies, each on its line', () => {
  const keys = new Set([...listBodies().map((body) => body.slug), ...listRegions().map((region) => region.code)]);
  expect(listSuccessions()).toHaveLength(26);
  for (const succession of listSuccessions()) {
    expect(keys.has(succession.from) && keys.has(succession.to)).toBe(true);
    expect(lineOf(succession)).toContain(`"from": "${succession.from}"`);
  }
  expect(listSuccessions().filter(({ from }) => from === 'sk-lillebaelt')).toMatchObject([
    { to: 'sr-lillebaelt', kind: 'SPLIT', date: '2027-01-01' },
    { to: 'sr-sydvestjylland', kind: 'SPLIT', date: '2027-01-01' },
  ]);
});
