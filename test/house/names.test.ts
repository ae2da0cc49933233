import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { PACKAGE_ROOT } from '../../kernel/root.js';
import { readSources } from '../support/sources.js';

const CODE = ['kernel', 'gateway', 'subgraphs', 'bin', 'dashboard'];
const LONGEST_FILE = 300;
const MEDIAN_FILE = 100;

const countLines = (text: string): number => text.split('\n').length - 1;

describe('names and sizes', () => {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: PACKAGE_ROOT,
    encoding: 'utf8',
  }).split('\n');

  test('no shelf without a noun', () => {
    expect(
      tracked.filter((path) => /(^|[/-])(utils?|helpers?|common|managers?|shared|misc)([-./]|$)/i.test(path)),
    ).toEqual([]);
  });

  test('file names are plain ASCII', () => {
    expect(tracked.filter((path) => /[^\x20-\x7e]/.test(path))).toEqual([]);
  });

  test('no Danish letter in an identifier', () => {
    const named = readSources(...CODE, 'test').flatMap(({ path, text }) => {
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const isData =
          ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node;
        if (ts.isIdentifier(node) && !isData && /[^\x20-\x7e]/.test(node.text)) found.push(`${path}: ${node.text}`);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
      return found;
    });
    expect(named).toEqual([]);
  });

  test(`no file above ${LONGEST_FILE} lines without a reason at its top`, () => {
    const long = readSources(...CODE, 'test').filter(
      ({ text }) => countLines(text) > LONGEST_FILE && !/^\/\*[^/]*Long because/.test(text),
    );
    expect(long.map(({ path, text }) => `${path} ${countLines(text)}`)).toEqual([]);
  });

  test(`the median file is under ${MEDIAN_FILE} lines`, () => {
    const lengths = readSources(...CODE)
      .map(({ text }) => countLines(text))
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(MEDIAN_FILE);
  });
});
