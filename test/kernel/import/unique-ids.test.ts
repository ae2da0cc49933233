import { expect, test } from '@jest/globals';
import { createUniqueIds } from '../../../kernel/import/unique-ids.js';

test('an id that comes again is numbered past those that end in such a number themselves', () => {
  const giveId = createUniqueIds();
  expect(['a', 'a-2', 'a', 'a', 'a-2', 'a-2-2'].map(giveId)).toEqual(['a', 'a-2', 'a-3', 'a-4', 'a-2-2', 'a-2-2-2']);
});
