import { readFileSync } from 'node:fs';
import { test } from '@jest/globals';
import { readClusterMinutes, detectClusterMinutes } from '../../../subgraphs/clusters/import/cluster-minutes/reader.js';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
import { maskStaffNames } from '../../../kernel/personal-data/staff-names.js';
import { maskContacts } from '../../../kernel/personal-data/contacts.js';
import { findDates } from '../../../kernel/danish/dates.js';
import { findMunicipalitiesIn } from '../../../kernel/reference/municipalities.js';
test('x', () => {
  const text = readFileSync('/work/shared/documents/cluster-minutes-2024-11-12-lillebaelt.txt', 'utf8');
  const time=(n:string,f:()=>unknown)=>{const t=performance.now();f();process.stdout.write(n+' '+(performance.now()-t).toFixed(0)+'\n')};
  time('read1',()=>readClusterMinutes(text, NOTHING_GIVEN));
  time('read2',()=>readClusterMinutes(text, NOTHING_GIVEN));
  time('mask',()=>maskStaffNames(text,new Set()));
  time('contacts',()=>maskContacts(text));
  time('dates',()=>findDates(text,2024));
  time('mun',()=>findMunicipalitiesIn(text));
  const junk: Record<string,string> = {
    words: 'Lorem ipsum Dolor sit amet 12 kr. '.repeat(150000),
    lines: 'Lorem ipsum Dolor sit amet 12 kr.\n'.repeat(150000),
    spaces: ' '.repeat(5_000_000),
    tabs: 'a\tb\t1.000\n'.repeat(450000),
    numbers: '1. Abc def\n'.repeat(450000),
    caps: 'Aaa Bbb Ccc '.repeat(400000),
    nl: '\n'.repeat(5000000),
    digits: '1'.repeat(5000000),
  };
  for (const [n, j] of Object.entries(junk)) {
    time('detect '+n,()=>detectClusterMinutes(j));
    time('junk '+n,()=>{try{readClusterMinutes(j,NOTHING_GIVEN)}catch(e){}});
    const h='REFERAT Sundhedsklynge Fyn d. 12-11-2024\nDeltagere: Anna Berg, V\n';
    time('head+ '+n,()=>{readClusterMinutes(h+j,NOTHING_GIVEN)});
    time('item+ '+n,()=>{readClusterMinutes(h+'Punkt 1: Velkomst\nSagsfremstilling\n'+j,NOTHING_GIVEN)});
    time('dec+ '+n,()=>{readClusterMinutes(h+'Punkt 1: Velkomst\nBeslutning\n'+j,NOTHING_GIVEN)});
  }
},600000);
