import { expect } from '@jest/globals';
import { nameOf, type Data, type Expectations } from './expectation.js';
import { REPORTED_2023 } from './klu-reports.js';

/** Questions whose answers stand in the documents' own words: facts of them, not the words. */
export const PROSE: Expectations = {
  'follow-ups-and-assessments': ({ kluReports }) => {
    expect(kluReports.nodes.map(nameOf)).toEqual(REPORTED_2023.map(([name]) => name));
    const byName = Object.fromEntries(kluReports.nodes.map((report: Data) => [nameOf(report), report]));
    expect(kluReports.nodes.filter(({ followUp }: Data) => followUp !== null)).toHaveLength(11);
    expect(kluReports.nodes.filter(({ assessment }: Data) => assessment !== null)).toHaveLength(19);
    for (const { followUp, followUpSource, assessment, assessmentSource } of kluReports.nodes)
      expect([followUpSource === null, assessmentSource === null]).toEqual([followUp === null, assessment === null]);
    expect(byName['Varde'].followUp).toMatch(/\b14 ud af 16\b/);
    // Cells that a page break cuts in two.
    expect(byName['Langeland'].followUp).toMatch(/almen praksis og\s+kommunen på Langeland/);
    expect(byName['Billund'].assessment).toMatch(/UVI[^]*Praksiskonsulent/);
    expect(byName['Faaborg-Midtfyn'].assessment).toMatch(/sparring\.$/);
    expect(byName['Fanø']).toMatchObject({ followUp: null, assessment: null });
  },

  'decisions-in-words': ({ agendaItems }) => {
    expect(agendaItems.nodes.map(({ decisions }: Data) => decisions.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    const texts = agendaItems.nodes.map(({ decisions }: Data) => decisions[0].text);
    for (const text of texts) expect(text.length).toBeGreaterThan(10);
    expect(texts[3]).toMatch(/godkendt\.$/);
    expect(texts[6]).toMatch(/^Godkendt/);
    // An elected member's name stays; a trainee's is not stored.
    expect(texts[1]).toContain('Birgitte Kragh');
    expect(texts[1]).toContain('[navn]');
    const lines = agendaItems.nodes.map(({ decisions }: Data) => decisions[0].source.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  },

  'case-texts': ({ agendaItems }) => {
    const rows = agendaItems.nodes.map(({ number, summary, sections, recommendations }: Data) => [
      ...[number, summary !== null, sections.length > 0, recommendations.length],
    ]);
    expect(rows).toEqual([
      [1, true, true, 1],
      [2, false, true, 0],
      [3, true, true, 1],
      [4, true, true, 1],
      [5, true, true, 1],
      [6, true, true, 1],
      [7, true, true, 1],
      [8, false, false, 0],
    ]);
    const headings = agendaItems.nodes[2].sections.map(({ heading }: Data) => heading);
    expect(headings).toEqual(['Baggrund', 'Udspillet hovedtræk', 'Økonomi', 'Oplæg og drøftelse', 'Proces']);
    expect(agendaItems.nodes[3].recommendations[0]).toContain('500.000 kr.');
  },

  'initiatives-in-words': ({ initiatives }) => {
    expect(initiatives).toHaveLength(6);
    for (const { statusText } of initiatives) expect(statusText).toMatch(/\S/);
    const purposes = initiatives.flatMap(({ contributions }: Data) => contributions);
    expect(purposes.map(({ party }: Data) => party)).toEqual(['Kolding Kommune', 'Vejle Kommune', 'Sygehus Lillebælt']);
    expect(purposes[0].purpose).toContain('prøvetagningsudstyr');
    expect(purposes[1].purpose).toContain('oplæring');
    expect(purposes[2].purpose).toContain('IV-væske');
  },

  'measures-in-words': ({ actionPlans }) => {
    const [{ measures }] = actionPlans;
    expect(measures).toHaveLength(7);
    for (const { description } of measures) expect(description).toMatch(/\S/);
    expect(measures[0].description).toMatch(/informationsvideo/i);
    expect(measures[2].description).toContain('gang årligt');
    expect(measures[6].description).toContain('KLU');
  },
};
