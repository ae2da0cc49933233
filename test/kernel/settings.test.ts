import { describe, expect, test } from '@jest/globals';
import { resolve } from 'node:path';
import { readSettings } from '../../kernel/settings.js';

describe('settings', () => {
  test('defaults', () => {
    const { host, port, stores, subgraphUrls } = readSettings({});
    expect([host, port]).toEqual(['127.0.0.1', 4000]);
    expect(stores.clusters).toEqual({ engine: 'sqlite', path: resolve('var/clusters.sqlite') });
    expect(subgraphUrls).toEqual({ municipalities: null, clusters: null, 'practice-plans': null });
  });

  test('a database address', () => {
    const { stores } = readSettings({
      MUNICIPALITIES_DATABASE_URL: 'mysql://b%40r:k%2Fde@db.example:3307/kommuner',
      PRACTICE_PLANS_DATABASE_URL: 'sqlite:/tmp/planer.sqlite',
    });
    expect(stores.municipalities).toEqual({
      engine: 'mysql',
      host: 'db.example',
      port: 3307,
      user: 'b@r',
      password: 'k/de',
      database: 'kommuner',
    });
    expect(stores['practice-plans']).toEqual({ engine: 'sqlite', path: '/tmp/planer.sqlite' });
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '4000.5'],
    ['CLUSTERS_DATABASE_URL', 'postgres://x/y'],
    ['CLUSTERS_DATABASE_URL', 'sqlite:'],
    ['CLUSTERS_DATABASE_URL', 'mysql://root:hemmelig@vært'],
    ['CLUSTERS_DATABASE_URL', 'nonsense'],
    ['MUNICIPALITIES_URL', 'ftp://x'],
    ['PRACTICE_PLANS_URL', '127.0.0.1:4003'],
  ])('%s=%s stops the start with a sentence that names it', (name, value) => {
    const failure = (() => {
      try {
        readSettings({ [name]: value });
      } catch (error) {
        return error as Error;
      }
    })();
    expect(failure).toMatchObject({ code: 'BAD_SETTING', message: expect.stringContaining(name) });
    expect(failure!.message).not.toContain('hemmelig');
  });
});
