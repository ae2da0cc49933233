import { test } from '@jest/globals';
import { detectKluOverview, readKluOverview } from '../../../subgraphs/municipalities/import/klu-overview/reader.js';
import { NOTHING_GIVEN } from '../../../kernel/import/reading.js';
const H = 'Oversigt KLU 2024 i Region Nordjylland\n\nKommunenavn\tAntal møder\tEmner drøftet\tOpfølgning\tGenerel vurdering\n';
const N = 5_000_000;
const fill = (s: string) => s.repeat(Math.ceil(N / s.length)).slice(0, N);
const cases: Record<string, string> = {
  a: fill('a'), spaces: fill(' '), tabs: fill('\t'), nl: fill('\n'), quotes: fill('"'), tabq: fill('\t"'), tabqa: fill('\t"a'), qq: '"a' + fill('\t""b'), lt: fill('<'), ul: fill('<ul>'), ltp: fill('<p '), dash: fill(' - '), kommunal: fill('kommunal'), an: fill('a\n'), semi: fill('a;b\n'), ent: fill('&amp'), header: fill('Kommune\tEmner\tMøder\n'),
};
const inTable: Record<string, string> = {
  ...Object.fromEntries(Object.entries(cases).filter(([k]) => !['header'].includes(k)).map(([k, v]) => ['T-' + k, H + 'Thisted\t4\t' + v])),
  ...Object.fromEntries(Object.entries(cases).filter(([k]) => !['header'].includes(k)).map(([k, v]) => ['M-' + k, H + 'Thisted\t' + v])),
  ...Object.fromEntries(Object.entries(cases).filter(([k]) => !['header'].includes(k)).map(([k, v]) => ['F-' + k, H + 'Thisted\t4\tA\t' + v])),
  rows: H + fill('Ukendt\t4\t- A\n') + '\nThisted\t4\tA', rows2: H + 'Thisted\t4\tA\n' + fill('\t\t- Samarbejde om noget nyt - Vaccination\n'), names: H + 'Thisted\t4\tA\n' + fill('Thisted\t4\t- A\n'), topics: H + 'Thisted\t4\t<ul> ' + fill('- Samarbejde om noget nyt '), plea: H + 'Thisted\t4\tA\t' + fill('Der er læger på alle plejehjem. '), words: H + 'Thisted\t4\t' + fill('Samarbejde om Noget nyt '), openp: H + 'Thisted\t4\t- A' + fill(' - (b'), num: H + 'Thisted\t4\t1. ' + fill('A 2. B '), caps: H + 'Thisted\t4\tA\tB\t' + fill('Hans Jensen '), digits: H+'Thisted\t'+fill('4 møder '), ddd: H+'Thisted\t'+fill('1234'), pp: H+'Thisted\t4\t'+fill('<p>Emne</p>'), colon: H+'Thisted\t4\t'+fill('- A: '), quotedLines: H + 'Thisted\t4\t"' + fill('- A\n') + '"\t\t',
};
const NAMES = ['Thisted','Morsø','Rebild','Jammerbugt','Aalborg','Hjørring','Læsø','Brønderslev','Mariagerfjord','Vesthimmerlands','Odder','Skive','Viborg','Struer','Lemvig','Herning','Samsø','Randers','Aarhus'];
const patterns: Record<string,string> = { a:'a', A:'A', lt:'<', ul:'<ul>', ltp:'<p ', dash:' - ', dashA:' - A', kommunal:'kommunal', ent:'&amp', words:'Samarbejde om Noget nyt ', plea:'Der er læger på alle plejehjem. ', openp:' - (b', num:'2. A ', caps:'Hans Jensen ', digits:'4 møder ', ddd:'1234', d4:'12 34 ', pp:'<p>Emne</p>', li:'<li>Emne om noget', colon:'- A: ', at:'a@b.', dots:'. A', o:' o A', paren:'(', jan:'januar ', feb:'2. marts ', kv:'1. kvartal, ', lae:'læge', al:'alle ', ca:'ca. ', folg:'følgende: ', sem:'; a' };
for (const [k, v] of Object.entries(patterns)) for (const col of [1, 2, 3])
  inTable[`X-${k}-${col}`] = H + NAMES.map((n) => n + '\t'.repeat(col) + v.repeat(Math.ceil(19000 / v.length)).slice(0, 19000)).join('\n') + '\n';
const only = process.env.ONLY;
for (const [name, text] of Object.entries({ ...cases, ...inTable })) {
  if (only && !name.match(new RegExp(only))) continue;
  test(name, () => {
    let t = performance.now();
    detectKluOverview(text);
    const d = performance.now() - t;
    t = performance.now();
    let r = '';
    try { const f = readKluOverview(text, NOTHING_GIVEN); r = `topics ${f.reports[0]!.topics.length} issues ${f.issues.length}`; } catch (e) { r = (e as Error).message.slice(0, 60); }
    const ms = performance.now() - t;
    process.stdout.write(`${ms > 1500 || d > 500 ? 'SLOW ' : ''}${name} detect ${d.toFixed(0)} read ${ms.toFixed(0)} ${r}\n`);
  }, 60000);
}
