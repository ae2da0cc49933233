/*
 * KLU overviews in our own words, in the form such overviews have.
 */

/** What an overview says of one municipality. */
export interface OverviewRow {
  name: string;
  meetings?: string;
  topics?: string;
  followUp?: string;
  assessment?: string;
}

/** An overview of a year with a row for each municipality, from line 4 on. */
export function overviewText(rows: readonly OverviewRow[], year = 2022, region = 'Region Nordjylland'): string {
  const lines = rows.map(({ name, meetings = '', topics = '', followUp = '', assessment = '' }) =>
    [name, meetings, topics, followUp, assessment].join('\t'),
  );
  return [
    `Oversigt over samarbejdet i de kommunalt-lægelige udvalg ${year} i ${region}`,
    '',
    'Kommune\tAntal møder\tEmner\tOpfølgning på aftaler\tGenerel vurdering af samarbejdet',
    ...lines,
    '',
  ].join('\n');
}

/** A plan of a municipality with a measure for each line of its table: name and description. */
export function planText(municipality: string, measures: readonly string[], date = '03-05-2023'): string {
  return [
    `Handleplan for lægedækning i ${municipality} Kommune`,
    '',
    `Dato: ${date}`,
    '',
    'Konkrete tiltag',
    '',
    'Tiltag\tBeskrivelse',
    ...measures,
    '',
  ].join('\n');
}
