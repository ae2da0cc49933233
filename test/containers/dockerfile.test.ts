import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { runTvaers } from '../support/process.js';
import { readSources } from '../support/sources.js';

const readText = (name: string): string => readFileSync(join(PACKAGE_ROOT, name), 'utf8');
const readLines = (name: string): string[] =>
  readText(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const INSTRUCTIONS = readLines('Dockerfile').map((line) => {
  const [, word, rest] = /^(\w+) +(.*)$/.exec(line)!;
  return { word: word!, rest: rest! };
});
const restOf = (word: string): string[] => INSTRUCTIONS.filter((one) => one.word === word).map(({ rest }) => rest);
const IGNORED = readLines('.dockerignore');
const MANIFEST = JSON.parse(readText('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  engines: { node: string };
};

describe('Dockerfile', () => {
  test('copies what is there and is not left out', () => {
    const fromHere = restOf('COPY').filter((rest) => !rest.startsWith('--from='));
    const sources = fromHere.flatMap((rest) => rest.split(' ').slice(0, -1));
    expect(sources).toEqual(['package.json', 'package-lock.json', '.']);
    for (const source of sources) expect([source, existsSync(join(PACKAGE_ROOT, source))]).toEqual([source, true]);
    expect(sources.filter((source) => IGNORED.includes(source))).toEqual([]);
  });

  test('takes over from the stage that built, into the folder it works in', () => {
    const stages = restOf('FROM').map((rest) => / AS (\w+)$/.exec(rest)?.[1] ?? null);
    expect(stages).toEqual(['build', null]);
    const [first, ...others] = restOf('WORKDIR');
    expect(others).toEqual([first]);
    const taken = restOf('COPY').filter((rest) => rest.startsWith('--from='));
    expect(taken).toEqual([`--from=build --chown=node:node ${first} ${first}`]);
  });

  test('leaves out nothing that the hub needs at run time', () => {
    for (const folder of [
      'bin',
      'dashboard',
      'gateway',
      'kernel',
      'subgraphs',
      'schema',
      'data',
      '.swcrc',
      'package.json',
    ]) {
      expect([folder, IGNORED.includes(folder)]).toEqual([folder, false]);
    }
    expect(IGNORED).toEqual(expect.arrayContaining(['node_modules', 'dist', 'var', '.git']));
  });

  test('runs scripts that exist', () => {
    const scripts = restOf('RUN').flatMap((rest) => [...rest.matchAll(/npm run (\S+)/g)].map(([, name]) => name!));
    expect(scripts).toEqual(['build']);
    for (const script of scripts) expect(Object.keys(MANIFEST.scripts)).toContain(script);
  });

  test('starts a command that exists, on a Node the hub supports', async () => {
    const [entry] = restOf('ENTRYPOINT').map((rest) => JSON.parse(rest) as string[]);
    const [command] = restOf('CMD').map((rest) => JSON.parse(rest) as string[]);
    expect(entry).toEqual(['node', 'bin/tvaers.js']);
    expect(existsSync(join(PACKAGE_ROOT, entry![1]!))).toBe(true);
    expect((await runTvaers([...command!, '--help'])).exitCode).toBe(0);
    const [least] = /\d+/.exec(MANIFEST.engines.node)!;
    for (const image of restOf('FROM')) expect(Number(/^node:(\d+)/.exec(image)![1])).toBeGreaterThanOrEqual(+least);
  });

  test('installs without development packages: no source imports one', () => {
    const specifiers = readSources('bin', 'dashboard', 'gateway', 'kernel', 'subgraphs').flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:import|export)\b(?! type)[^;]*?from '([^'.][^']*)'|^import '([^'.][^']*)'/gm)].map(
        ([, named, bare]) => ({ path, name: (named ?? bare)!.match(/^(?:@[^/]+\/)?[^/]+/)![0] }),
      ),
    );
    const unknown = specifiers.filter(
      ({ name }) => !name.startsWith('node:') && !builtinModules.includes(name) && !(name in MANIFEST.dependencies),
    );
    expect(specifiers.length).toBeGreaterThan(100);
    expect(unknown).toEqual([]);
    expect(Object.keys(MANIFEST.dependencies)).toContain('@swc/core');
  });
});
