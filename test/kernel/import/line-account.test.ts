import { expect, test } from '@jest/globals';
import { LineAccount } from '../../../kernel/import/line-account.js';

const TEXT = ['Titel', '', 'Et emne', 'Side 1', 'Noget', '', 'uforstået', 'Punkt 2'].join('\r\n');

test('a line nobody spoke for is left over; neither a blank line nor a page number parts what is', () => {
  const account = new LineAccount(TEXT);
  account.read([1]);
  account.passOver('page-number', [4]);
  account.exclude([8]);
  const { readShare, passedOver, unread } = account.close();
  expect(unread).toEqual([{ first: 3, last: 7 }]);
  // 5 letters of 5 + 6 + 5 + 5 + 9 are a title, 5 a page number.
  expect(readShare).toBeCloseTo(10 / 30);
  expect([...passedOver]).toEqual([['page-number', 5]]);
});

test('what a record rests on is read, whatever else is said of the line', () => {
  const account = new LineAccount(TEXT);
  account.read([1, 3, 5, 7, 8]);
  account.passOver('running-head', [1, 4]);
  account.exclude([3]);
  const { readShare, passedOver, unread } = account.close();
  expect([readShare, [...passedOver], unread]).toEqual([1, [['running-head', 5]], []]);
});

test('a part of a line that was not understood counts by its letters, and never for more than the line', () => {
  const account = new LineAccount('Kolding\t3\tfem ord\nVejle\t2');
  account.read([1, 2]);
  account.leave(1, 'fem ord');
  expect(account.close()).toMatchObject({ readShare: 14 / 20, unread: [{ first: 1, last: 1 }] });
  account.leave(1, 'fem ord fem ord');
  expect(account.close().readShare).toBeCloseTo(6 / 20);
});

test('a text of blank lines has nothing left over', () => {
  expect(new LineAccount(' \n\n').close()).toEqual({ readShare: 1, passedOver: new Map(), unread: [] });
});
