import { describe, expect, test } from '@jest/globals';
import { findPlanStarts } from '../../subgraphs/clusters/import/plan-mentions.js';

describe('practice plans whose period a text states', () => {
  test.each([
    ['Ny praksisplan 2025-2028', [2025]],
    ['Praksisplanen for almen praksis, der skal gælde for perioden 2025 – 2028, er i høring.', [2025]],
    ['praksisplaner for hhv. 2021 til 2024 og 2025 til 2028', [2021]],
    ['Praksisplan 2021—2024 afløses af praksisplan 2025/2028.', [2021, 2025]],
    ['Praksisplanen 2025-2028. Udkast til praksisplan 2025-2028.', [2025]],
    ['Praksisplan for almen praksis 2025', []],
    ['Praksisplanen er godkendt. Budgettet gælder 2025-2028.', []],
    ['Praksisplan og sundhedsaftale 2024-2027', []],
    ['Sundhedsaftalen 2024-2027', []],
    ['Praksisplan 2028-2025 og praksisplan 2000-2050', []],
    ['', []],
  ])('%s', (text, starts) => {
    expect(findPlanStarts(text)).toEqual(starts);
  });

  test.each(['praksisplan', 'praksisplan 2025 - ', 'a. ', '2025'])(
    'megabytes of "%s" are read within seconds',
    (unit) => {
      const text = unit.repeat(Math.ceil(3_000_000 / unit.length));
      const start = performance.now();
      findPlanStarts(text);
      expect(performance.now() - start).toBeLessThan(30_000);
    },
  );
});
