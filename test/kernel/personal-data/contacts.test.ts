import { describe, expect, test } from '@jest/globals';
import { maskContacts } from '../../../kernel/personal-data/contacts.js';

describe('contact data are masked', () => {
  test.each([
    ['Skriv til anna.b@eksempel.dk i dag.', 'Skriv til [e-mail] i dag.', 'EMAIL'],
    ['anna (at) eksempel.dk', '[e-mail]', 'EMAIL'],
    ['søren-ø@små-øer.kommune.dk,', '[e-mail],', 'EMAIL'],
    ['Telefon: 76000001', 'Telefon: [telefon]', 'PHONE'],
    ['tlf. 7600 0001', 'tlf. [telefon]', 'PHONE'],
    ['Tlf.nr. 76 00 00 01', 'Tlf.nr. [telefon]', 'PHONE'],
    ['mobil 20000001/20000002', 'mobil [telefon]/[telefon]', 'PHONE'],
    ['ring på 76000001', 'ring på [telefon]', 'PHONE'],
    ['(+45) 76000001', '[telefon]', 'PHONE'],
    ['0045 76 00 00 01.', '[telefon].', 'PHONE'],
    ['sekretariatet, 76 00 00 01', 'sekretariatet, [telefon]', 'PHONE'],
    ['76-00-00-01', '[telefon]', 'PHONE'],
    ['Telefon:\n76000001', 'Telefon:\n[telefon]', 'PHONE'],
    ['borger 010170-1234 har', 'borger [cpr] har', 'CPR'],
    ['3112991234', '[cpr]', 'CPR'],
    ['290200 1234', '[cpr]', 'CPR'],
    ['CPR-nr.010170-1234', 'CPR-nr.[cpr]', 'CPR'],
    ['010170-1234/020270-2345,030370-3456', '[cpr]/[cpr],[cpr]', 'CPR'],
    ['sag 24/010170-1234', 'sag 24/[cpr]', 'CPR'],
    ['Sagsnr. 010170-1234', 'Sagsnr. [cpr]', 'CPR'],
    ['01.01.70-1234', '[cpr]', 'CPR'],
    ['010170 - 1234', '[cpr]', 'CPR'],
    ['010170-1234 kr.', '[cpr] kr.', 'CPR'],
    ['010170\u20131234 og 010170\u20111234', '[cpr] og [cpr]', 'CPR'],
    ['0101\u00ad70-12\u200b34', '[cpr]', 'CPR'],
    ['010170&nbsp;1234', '[cpr]', 'CPR'],
    ['<b>010170</b>-1234</p>', '<b>[cpr]</p>', 'CPR'],
    ['født 010170-\n1234', 'født [cpr]\n[cpr]', 'CPR'],
    ['anna&#64;eksempel.dk.', '[e-mail].', 'EMAIL'],
    ['<a href="x">anna@</a>eksempel.dk', '<a href="x">[e-mail]', 'EMAIL'],
    ['tlf. 76&nbsp;00&nbsp;00&nbsp;01', 'tlf. [telefon]', 'PHONE'],
    ['+46 8 123 456 78', '[telefon]', 'PHONE'],
    ['0049 4621 123456', '[telefon]', 'PHONE'],
  ])('%j', (text, masked, kind) => {
    expect(maskContacts(text)).toEqual({ text: masked, found: [kind] });
  });

  test('all kinds in one signature', () => {
    const text = 'Mvh. a@b.dk 76000001\nCPR 010170-1234';
    expect(maskContacts(text)).toEqual({
      text: 'Mvh. [e-mail] [telefon]\nCPR [cpr]',
      found: ['EMAIL', 'CPR', 'PHONE'],
    });
  });
});

describe('what only looks like contact data stays', () => {
  test.each([
    'Tildelte midler\t8.389.000 og 12.345.678 kr.',
    'i alt 12345678 kr. af 23456789',
    'et beløb på 12.345.678',
    'Sagsnr. 24/1394, (44674/21), 22/43575 og 1 - 3054260',
    'dok. 30542601',
    'CVR 29190909',
    'perioden 2025-2028, 2025 – 2028, 2024 2025',
    'den 12-11-2024 kl. 12:00–13:15 og 29.10.24',
    'kode 0580 og ydernummer 012345',
    'EAN 5798000123456',
    '320199-1234 og 011399-1234',
    'P-nr. 1003281234',
    'Sagsnr. 1003281234 og journalnr.: 1003281234',
    'mødet den 12.11.24 - 1315',
    'ændringen er +250 000 000 kr.',
    '&amp; <b>fed</b> 12&nbsp;345&nbsp;678',
    '1205241000 kr.',
    'rækken 10 20 30 40 50',
    'læs mere: ism.dk/publikationer/2024/september',
  ])('%j', (text) => {
    expect(maskContacts(text)).toEqual({ text, found: [] });
  });
});

test.each(['1234567890', '1 2 3 4 ', 'a', 'a.', '+45 ', 'tlf ', 'x@'])(
  'a megabyte of %j is read in linear time',
  (piece) => {
    const { text } = maskContacts(piece.repeat(1_000_000 / piece.length));
    expect(text.length).toBeGreaterThan(0);
  },
);
