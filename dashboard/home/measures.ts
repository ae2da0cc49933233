import type { SourcePlace } from '../source-place.js';
import type { HomeWords } from '../wording/home.js';
import type { ThemeCount } from './theme-count.js';

/** One municipality of schema/operations/municipality-tiles.graphql; what a sector that is down would tell is null. */
export interface MunicipalityTile {
  code: string;
  name: string | null;
  region: { code: string; name: string | null } | null;
  clusters: { slug: string; name: string | null; kind: string; status: string | null }[] | null;
  kluReport: {
    reported: boolean;
    topicCount: number;
    meetings: { held: number | null; basis: string };
    source: SourcePlace | null;
  } | null;
  allocations: { amount: number | null; source: SourcePlace }[] | null;
  coverage: {
    period: string;
    practices: number | null;
    practicesOpenForIntake: number | null;
    patientsPerCapacity: number | null;
    source: SourcePlace;
  } | null;
  practicePlan: { id: string; title: string | null } | null;
  actionPlans: { id: string; title: string | null }[] | null;
}

/** Something by which the tiles can be coloured and numbered. */
export interface Measure {
  key: string;
  title: string;
  /** What it counts, and what it leaves out. */
  note: string;
  kind: 'number' | 'kroner';
  /** null: not known. */
  value: (tile: MunicipalityTile) => number | null;
  source: (tile: MunicipalityTile) => SourcePlace | null;
}

/**
 * All measures, in the chosen language.
 *
 * @param theme the chosen theme with its counts; null: none is chosen, and the measure of a theme is left out
 */
export function listMeasures(
  words: HomeWords['tiles'],
  theme: { name: string; count: ThemeCount | undefined } | null,
): Measure[] {
  const ofReport = ({ kluReport }: MunicipalityTile): SourcePlace | null => kluReport?.source ?? null;
  const ofCoverage = ({ coverage }: MunicipalityTile): SourcePlace | null => coverage?.source ?? null;
  return [
    {
      key: 'meetings',
      title: words.meetings,
      note: words.meetingsNote,
      kind: 'number',
      value: ({ kluReport }) => kluReport?.meetings.held ?? null,
      source: ofReport,
    },
    {
      key: 'topics',
      title: words.topics,
      note: words.topicsNote,
      kind: 'number',
      value: ({ kluReport }) => (kluReport?.reported ? kluReport.topicCount : null),
      source: ofReport,
    },
    ...(theme ? [measureTheme(words, theme, ofReport)] : []),
    {
      key: 'money',
      title: words.money,
      note: words.moneyNote,
      kind: 'kroner',
      value: ({ allocations }) => addAmounts(allocations ?? []),
      source: ({ allocations }) => allocations?.[0]?.source ?? null,
    },
    {
      key: 'patients',
      title: words.patients,
      note: words.patientsNote,
      kind: 'number',
      value: ({ coverage }) => coverage?.patientsPerCapacity ?? null,
      source: ofCoverage,
    },
    {
      key: 'intake',
      title: words.intake,
      note: words.intakeNote,
      kind: 'number',
      value: ({ coverage }) => shareOfOpen(coverage),
      source: ofCoverage,
    },
  ];
}

function measureTheme(
  words: HomeWords['tiles'],
  { name, count }: { name: string; count: ThemeCount | undefined },
  source: Measure['source'],
): Measure {
  const counts = new Map(count?.byMunicipality.map(({ municipality, topicCount }) => [municipality.code, topicCount]));
  return {
    key: 'theme',
    title: words.theme,
    note: words.themeNote(name),
    kind: 'number',
    value: ({ code, kluReport }) => (kluReport?.reported ? (counts.get(code) ?? 0) : null),
    source,
  };
}

/** The sum of what is known; null where nothing is. */
function addAmounts(amounts: readonly { amount: number | null }[]): number | null {
  const known = amounts.flatMap(({ amount }) => amount ?? []);
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
}

function shareOfOpen(coverage: MunicipalityTile['coverage']): number | null {
  if (coverage?.practicesOpenForIntake == null || !coverage.practices) return null;
  return Math.round((100 * coverage.practicesOpenForIntake) / coverage.practices);
}

/** How many shades there are between zero and the largest value. */
const LEVELS = 5;

/** The upper ends of the shades, from the lightest; [] where no value is above zero. */
export function divideIntoLevels(values: readonly (number | null)[]): number[] {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  if (most === 0) return [];
  const step = roundStep(most / LEVELS);
  return Array.from({ length: Math.ceil(most / step) }, (_, index) => (index + 1) * step);
}

/** The next whole step that reads well: 1, 2, 5, 10, 20, 25, 50 … */
function roundStep(least: number): number {
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= least && step % 1 === 0) ?? least;
}

/** The shade of a value: 0 for zero, from 1 for the lightest; null: the value is not known. */
export function findLevel(value: number | null, levels: readonly number[]): number | null {
  if (value === null) return null;
  if (value <= 0) return 0;
  return levels.findIndex((end) => value <= end) + 1;
}
