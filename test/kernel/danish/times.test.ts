import { expect, test } from '@jest/globals';
import { findTimeRange, parseTimeRange } from '../../../kernel/danish/times.js';

test.each([
  ['Velkomst (13:15-13:20)', '13:15', '13:20', '13:15-13:20'],
  ['Oplæg (kl. 12:00–13:15)', '12:00', '13:15', 'kl. 12:00–13:15'],
  ['13.00-15.30', '13:00', '15:30', '13.00-15.30'],
  ['9.00 - 10.15', '09:00', '10:15', '9.00 - 10.15'],
  ['12. november 2024 kl. 12:00', '12:00', null, 'kl. 12:00'],
  ['kl. 12', '12:00', null, 'kl. 12'],
  ['Kl 8.30', '08:30', null, 'Kl 8.30'],
  ['31. oktober 2023 kl. 16-20', '16:00', '20:00', 'kl. 16-20'],
  ['kl. 13 til kl. 15.30', '13:00', '15:30', 'kl. 13 til kl. 15.30'],
  ['29.10.24 kl. 9.', '09:00', null, 'kl. 9'],
  ['i salen kl. 9-11', '09:00', '11:00', 'kl. 9-11'],
  ['kl.9.30 – kl. 11', '09:30', '11:00', 'kl.9.30 – kl. 11'],
  ['klokken 14', '14:00', null, 'klokken 14'],
  ['kl. 13.00 – ca. 15.00', '13:00', '15:00', 'kl. 13.00 – ca. 15.00'],
  ['kl. ca. 13.00', '13:00', null, 'kl. ca. 13.00'],
  ['kl. 0930-1100', '09:30', '11:00', 'kl. 0930-1100'],
  ['9:00-11', '09:00', '11:00', '9:00-11'],
  ['fra 9.00 til 11.30 i', '09:00', '11:30', '9.00 til 11.30'],
  ['KL. 08:15', '08:15', null, 'KL. 08:15'],
])('%j', (text, start, end, words) => {
  const found = findTimeRange(text);
  expect(found).toEqual({ start, end, index: text.indexOf(words), text: words });
});

test.each([
  '',
  'perioden 2025-2028',
  '10-30 læger',
  '8.389.000',
  'kl. 25:00',
  '13.75-14.80',
  '12.11-13.11.2024',
  '12:00',
  'klinik 12',
  '9-11',
  '13.00-15.30 mio. kr.',
  'kl. 24',
  'afsnit 2.10-3',
])('%j holds no time', (text) => {
  expect(findTimeRange(text)).toBeNull();
});

test.each([
  ['9-11', '09:00', '11:00'],
  ['13', null, null],
  ['kl. 13', '13:00', null],
  [' 9.30 ', '09:30', null],
  ['09.00–11.30', '09:00', '11:30'],
  ['Kl. 12:00 - 13:15.', '12:00', '13:15'],
  ['Tid: 14.00-16.00', '14:00', '16:00'],
  ['10-30', null, null],
  ['25-26', null, null],
  ['2025-2028', null, null],
  ['8.389', null, null],
  ['tirsdag', null, null],
  ['', null, null],
])('parseTimeRange(%j) is from %j to %j', (text, start, end) => {
  const found = parseTimeRange(text);
  expect(found && [found.start, found.end]).toEqual(start === null ? null : [start, end]);
  expect(found === null || text.startsWith(found.text, found.index)).toBe(true);
});

test('a megabyte of hours is read in linear time', () => {
  expect(findTimeRange('kl. 99-99 '.repeat(100_000))).toBeNull();
  expect(findTimeRange('9.00 '.repeat(200_000))).toBeNull();
});
