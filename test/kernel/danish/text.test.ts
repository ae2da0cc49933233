import { expect, test } from '@jest/globals';
import { decodeEntities, foldText, normaliseText, slugify } from '../../../kernel/danish/text.js';

test('normaliseText composes letters, evens out spaces and line ends, and keeps the number of lines', () => {
  const text = '\ufeffA\u030abenra\u030a\r\nto\u00a0ord\u202fog\u2009mere\rlæge\u00addækning\u200b\n\fny side';
  expect(normaliseText(text)).toBe('Åbenrå\nto ord og mere\nlægedækning\n ny side');
});

test('foldText compares without case and white space, but keeps å apart from aa', () => {
  expect(foldText('  ÆRØ \n Kommune\t')).toBe('ærø kommune');
  expect(foldText('Å')).not.toBe(foldText('Aa'));
});

test.each([
  ['L&aelig;ge &amp; &#229;ben&nbsp;d&oslash;r', 'Læge & åben\u00a0dør'],
  ['&#x2013;&ndash;', '––'],
  ['&amp;nbsp;', '&nbsp;'],
  ['AT&T; &ukendt; &#0; &#xD800; &#99999999; R&D', 'AT&T; &ukendt; &#0; &#xD800; &#99999999; R&D'],
  ['&frac12; time &sup2;', '½ time ²'],
])('decodeEntities(%j)', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

test.each([
  ['Lægedækning', 'laegedaekning'],
  ['Åbenrå & Ærø', 'aabenraa-aeroe'],
  ['  Faaborg-Midtfyn ', 'faaborg-midtfyn'],
  ['Café “Ünder” 72-timer!', 'cafe-under-72-timer'],
  ['…', ''],
])('slugify(%j)', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});
