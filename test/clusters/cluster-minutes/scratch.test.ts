import { readFileSync } from 'node:fs';
import { test } from '@jest/globals';
import { readClusterMinutes } from '../../../subgraphs/clusters/import/cluster-minutes/reader.js';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
const strip = (f: any) => JSON.parse(JSON.stringify(f, (k, v) => (k === 'place' || k === 'places' || k === 'sourcePlace' || k === 'message' ? undefined : v)));
function diff(a: any, b: any, path = ''): string[] {
  if (typeof a !== typeof b || a === null || b === null || typeof a !== 'object') return a === b ? [] : [`${path}: ${JSON.stringify(a)?.slice(0, 160)} -> ${JSON.stringify(b)?.slice(0, 160)}`];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((k) => diff(a[k], b[k], path + '/' + k));
}
function wrap(text: string, width: number) {
  return text.split('\n').map((l) => { if (l.includes('\t')) return l; const out: string[] = []; let cur = ''; for (const w of l.split(' ')) { if (cur && (cur + ' ' + w).length > width) { out.push(cur); cur = w; } else cur = cur ? cur + ' ' + w : w; } out.push(cur); return out.join('\n'); }).join('\n');
}
test('x', () => {
  const text = readFileSync('/work/shared/documents/cluster-minutes-2024-11-12-lillebaelt.txt', 'utf8');
  const base = strip(readClusterMinutes(text, NOTHING_GIVEN));
  const M: Record<string, (t: string) => string> = {
    trailingTabs: (t) => t.replace(/\t$/gm, ''),
    crlf: (t) => t.replace(/\n/g, '\r\n'),
    nbsp: (t) => t.replace(/ /g, '\u00a0'),
    nfd: (t) => t.normalize('NFD'),
    noBlank: (t) => t.replace(/\n+/g, '\n'),
    blanks: (t) => t.replace(/\n/g, '\n\n'),
    ff: (t) => t.split('\n').map((l, i) => (i % 7 === 3 ? '\f' + l : l)).join('\n'),
    pages: (t) => t.split('\n').map((l, i) => (i % 9 === 3 ? l + '\nSide ' + i + ' af 400' : l)).join('\n'),
    numbered: (t) => t.replace(/^Punkt (\d): /gm, '$1. '),
    sag: (t) => t.replace(/^Punkt (\d): /gm, 'Sag nr. $1 – '),
    noToc: (t) => t.replace(/Indholdsfortegnelse[\s\S]*?\n\nPunkt 1/, 'Punkt 1'),
    wrap90: (t) => wrap(t, 90),
    wrap60: (t) => wrap(t, 60),
    upper: (t) => t.replace(/^(Resumé|Sagsfremstilling|Indstilling|Bilag|Fraværende)$/gm, (x) => x.toUpperCase()),
    colon: (t) => t.replace(/^(Resumé|Sagsfremstilling|Indstilling|Bilag|Beslutning i .*)$/gm, '$1:'),
    spaces: (t) => t.replace(/^([^\t\n]+)\t([\d.]+)$/gm, '$1     $2'),
    kr: (t) => t.replace(/^([^\t\n]+\t[\d.]+)$/gm, '$1 kr.'),
  };
  for (const [n, m] of Object.entries(M)) {
    try { const d = diff(base, strip(readClusterMinutes(m(text), NOTHING_GIVEN)));
    process.stdout.write(`## ${n} ${d.length}\n` + d.slice(0, 14).map((x) => '   ' + x + '\n').join('')); } catch (e) { process.stdout.write(`## ${n} ${e}\n${(e as Error).stack?.slice(0,400)}`); }
  }
});
