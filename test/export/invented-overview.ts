import { listMunicipalities } from '../../kernel/reference/municipalities.js';

const WORDS = ['vaccination', 'demens', 'plejehjem', 'fysioterapi', 'vagtordning', 'digital dialog', 'sygebesøg'];

/** An overview of our own of all municipalities of Region Nordjylland, with so many topics in each. */
export function writeLongOverview(topicsEach: number, year = 2024): string {
  const rows = listMunicipalities()
    .filter(({ regions }) => regions[0]?.code === '1081')
    .map(({ name }) => {
      const topics = Array.from({ length: topicsEach }, (_, at) => {
        const word = WORDS[at % WORDS.length]!;
        return `<li>Punkt ${at + 1} om ${word} og ${WORDS[(at * 3 + 1) % WORDS.length]!} i lokalområde ${at + 1}</li>`;
      });
      return `${name}\t3\t<ul>${topics.join(' ')}</ul>\t\tEt godt år.`;
    });
  return [
    `Oversigt over samarbejdet i de kommunalt-lægelige udvalg ${year} i Region Nordjylland`,
    '',
    ['Kommunenavn', 'Antal møder', 'Emner drøftet', 'Opfølgning på lokale aftaler', 'Generel vurdering'].join('\t'),
    ...rows,
    '',
  ].join('\n');
}

/** How many municipalities it names. */
export const NORTHERN = listMunicipalities().filter(({ regions }) => regions[0]?.code === '1081').length;
