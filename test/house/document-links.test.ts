import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PACKAGE_ROOT } from '../../kernel/root.js';

const PAGES = [
  join(PACKAGE_ROOT, 'README.md'),
  ...readdirSync(join(PACKAGE_ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => join(PACKAGE_ROOT, 'docs', name))
    .sort(),
];

/** Text without code: what stands in a code block or between backticks is no link. */
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** As the page is shown: lower case, spaces to hyphens, punctuation dropped. */
const toAnchor = (heading: string): string =>
  heading
    .replace(/`/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

function listAnchors(path: string): Set<string> {
  const text = readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  return new Set([...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => toAnchor(heading!)));
}

/** Links of a page that lead nowhere. */
function listLostLinks(path: string): string[] {
  return [...withoutCode(readFileSync(path, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file, anchor] = target.split('#') as [string, string | undefined];
      const place = file === '' ? path : join(dirname(path), file);
      if (!existsSync(place)) return true;
      return anchor !== undefined && place.endsWith('.md') && !listAnchors(place).has(anchor);
    });
}

describe('links of the documentation lead somewhere', () => {
  test.each(PAGES.map((path) => relative(PACKAGE_ROOT, path)))('%s', (page) => {
    expect(listLostLinks(join(PACKAGE_ROOT, page))).toEqual([]);
  });

  test('every page but the decisions is reached from docs/README.md or README.md', () => {
    const linked = (path: string): string[] =>
      [...withoutCode(readFileSync(path, 'utf8')).matchAll(/\]\(([^)\s#]+)/g)]
        .map(([, target]) => join(dirname(path), target!))
        .filter((target) => existsSync(target));
    const reached = new Set([join(PACKAGE_ROOT, 'README.md')]);
    for (const page of reached) for (const target of linked(page)) if (target.endsWith('.md')) reached.add(target);
    const isDecision = (path: string): boolean => path.startsWith(join(PACKAGE_ROOT, 'docs', 'decisions'));
    const lost = PAGES.filter((path) => !reached.has(path) && !isDecision(path));
    expect(lost.map((path) => relative(PACKAGE_ROOT, path))).toEqual([]);
  });
});
