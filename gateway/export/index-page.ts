import type { RequestHandler } from 'express';
import { describeTables, type TableDescription } from './description.js';
import { readApiSchema } from './question.js';
import { EXPORT_FORMATS } from './request.js';

/** `/export`: the tables with formats, filters and columns; a page in Danish for a browser, else JSON. */
export const answerIndex: RequestHandler = (request, response) => {
  const tables = describeTables(readApiSchema());
  response.vary('accept');
  if (request.accepts(['json', 'html']) === 'html') {
    response.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    response.type('html').send(renderPage(tables));
    return;
  }
  response.json({
    tables: tables.map((table) => ({
      ...table,
      addresses: EXPORT_FORMATS.map((format) => `/export/${table.name}.${format}`),
    })),
  });
};

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

const renderCode = (text: string): string => escapeHtml(text).replace(/`([^`]*)`/g, '<code>$1</code>');

function renderPage(tables: readonly TableDescription[]): string {
  return `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tværs: tabeller</title>
    <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      table { border-collapse: collapse } th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0 }
    </style>
  </head>
  <body>
    <h1>Tag tabellerne med</h1>
    <p>Alle rækker, med kilde i hver række. En tom celle er ikke oplyst; det er ikke nul. »Excel« er en projektmappe,
      »CSV til Excel« har semikolon, decimalkomma og datoer som dd-mm-åååå, »CSV« og »NDJSON« er til programmer.</p>
${tables.map(renderTable).join('\n')}
  </body>
</html>
`;
}

function renderTable({ name, title, parameters, columns }: TableDescription): string {
  const links = [
    [`${name}.xlsx`, 'Excel'],
    [`${name}.csv?dialect=excel-da`, 'CSV til Excel'],
    [`${name}.csv`, 'CSV'],
    [`${name}.ndjson`, 'NDJSON'],
  ].map(
    ([address, word]) => `<a href="/export/${address}" aria-label="${escapeHtml(`${word}: ${title}`)}">${word}</a>`,
  );
  return `    <h2 id="${name}">${escapeHtml(title)}</h2>
    <p>${links.join(' · ')}</p>
    <details>
      <summary>Filtre og kolonner</summary>
${renderList('Filter', parameters)}
${renderList('Kolonne', columns)}
    </details>`;
}

function renderList(
  heading: string,
  entries: readonly { name: string; meaning?: string; description?: string }[],
): string {
  const rows = entries.map(
    ({ name, meaning, description }) =>
      `        <tr><th scope="row"><code>${name}</code></th><td lang="en">${renderCode(meaning ?? description ?? '')}</td></tr>`,
  );
  return `      <table>
        <thead><tr><th scope="col">${heading}</th><th scope="col">Betydning</th></tr></thead>
        <tbody>
${rows.join('\n')}
        </tbody>
      </table>`;
}
