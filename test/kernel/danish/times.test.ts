import { expect, test } from '@jest/globals';
import { findTimeRange } from '../../../kernel/danish/times.js';

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
])('%j holds no time', (text) => {
  expect(findTimeRange(text)).toBeNull();
});
