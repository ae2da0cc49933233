import type { RequestHandler } from 'express';
import type { Sector, SectorName } from './sector.js';

const SECTOR_TITLES: Record<SectorName, string> = {
  municipalities: 'Kommuner, regioner, kommunalt-lægelige udvalg og temaer',
  clusters: 'Sundhedsklynger, sundhedsråd, møder og klyngemidler',
  'practice-plans': 'Praksisplaner, handleplaner, nationale udspil og lægedækning',
};

/** `/`: says in Danish what runs here and where to ask. */
export function answerFrontPage(sectors: readonly Sector[]): RequestHandler {
  const page = renderFrontPage(sectors);
  return (_request, response) => {
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    );
    response.type('html').send(page);
  };
}

function renderFrontPage(sectors: readonly Sector[]): string {
  const items = sectors.map(
    (sector) =>
      `      <li>${SECTOR_TITLES[sector.name]} <small>(${'url' in sector ? 'egen proces' : 'samme proces'})</small></li>`,
  );
  return `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tværs</title>
    <style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
  </head>
  <body>
    <h1>Tværs</h1>
    <p>Én forespørgsel på tværs af sektorgrænser. Her kører:</p>
    <ul>
${items.join('\n')}
    </ul>
    <p><a href="/graphql">Spørg grafen i Apollo Sandbox</a> · <a href="/readyz">Svarer alle sektorer?</a></p>
  </body>
</html>
`;
}
