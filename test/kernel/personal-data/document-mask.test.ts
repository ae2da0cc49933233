import { expect, test } from '@jest/globals';
import { maskDocument } from '../../../kernel/personal-data/document-mask.js';

test('contact data leave a document, and an issue a line says so without repeating them', () => {
  const { text, issues } = maskDocument('Referat\nTelefon:\n76000001\n\nMail a@b.dk, CPR 010170-1234\nSlut\nc@d.dk');
  expect(text).toBe('Referat\nTelefon:\n[telefon]\n\nMail [e-mail], CPR [cpr]\nSlut\n[e-mail]');
  expect(issues.map(({ kind, severity, places, record }) => [kind, severity, places, record])).toEqual([
    ['PERSONAL_DATA', 'INFO', [{ line: 3, column: null, text: null }], null],
    ['PERSONAL_DATA', 'WARNING', [{ line: 5, column: null, text: null }], null],
    ['PERSONAL_DATA', 'INFO', [{ line: 7, column: null, text: null }], null],
  ]);
  expect(issues[1]!.message).toBe(
    'Linjen har et CPR-nummer og en e-mailadresse, som er udeladt, fordi det er personoplysninger. Gør udgiveren opmærksom på CPR-nummeret.',
  );
});

test('a list of addresses is told by its number after a thousand lines', () => {
  const { text, issues } = maskDocument('a@b.dk\n'.repeat(1_500));
  expect(text).toBe('[e-mail]\n'.repeat(1_500));
  expect(issues).toHaveLength(1_001);
  expect(issues.at(-1)).toMatchObject({
    places: [{ line: 1_001 }],
    message: 'Yderligere 500 linjer har personoplysninger. De er udeladt.',
  });
});
