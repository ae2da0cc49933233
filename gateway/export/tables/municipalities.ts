import { citeSource, type ExportTable, type Item } from '../table.js';

const COVERAGE_FIGURES = ['practices', 'practicesOpenForIntake', 'capacities', 'group1Patients', 'population'];

/** What holds for the figures of a municipality wherever they hang. */
const figuresAt = (path: string): Record<string, string> =>
  Object.fromEntries([...COVERAGE_FIGURES, 'patientsPerCapacity'].map((figure) => [figure, `${path}${figure}`]));

const REPORT_FIGURES = {
  reported: 'reported',
  meetingsHeld: 'meetings.held',
  meetingsPlanned: 'meetings.planned',
  meetingsCancelled: 'meetings.cancelled',
  meetingsBasis: 'meetings.basis',
  topicCount: 'topicCount',
  themes: 'themes.slug',
};

export const MUNICIPALITIES: ExportTable = {
  name: 'municipalities',
  title: 'Kommuner: region, klynger, KLU, plan og lægedækning',
  sectors: ['municipalities', 'clusters', 'practice-plans'],
  chooses: { year: 'The year whose KLU report is shown; the latest of each municipality where left out.' },
  feeds: [
    {
      operation: 'municipalities',
      items: 'municipalities',
      columns: {
        municipalityCode: 'code',
        municipalityName: 'name',
        verification: 'verification',
        regionCode: 'region.code',
        regionName: 'region.name',
        clusters: 'clusters.slug',
        year: 'kluReport.year',
        ...Object.fromEntries(Object.entries(REPORT_FIGURES).map(([name, path]) => [name, `kluReport.${path}`])),
        practicePlan: 'practicePlan.id',
        actionPlans: 'actionPlans.id',
        coveragePeriod: 'coverage.period',
        ...figuresAt('coverage.'),
        coverageDesignations: 'coverageDesignations.kind',
        ...citeSource('source'),
      },
      shape: (item, { year }) => {
        const reports = (item['kluReports'] ?? []) as Item[];
        const kluReport = year == null ? reports.at(-1) : reports.find((report) => report['year'] === year);
        return { ...item, kluReport: kluReport ?? null };
      },
    },
  ],
};

export const KLU_REPORTS: ExportTable = {
  name: 'klu-reports',
  title: 'KLU-indberetninger: møder, emner og temaer',
  sectors: ['municipalities'],
  feeds: [
    {
      operation: 'klu-reports',
      items: 'kluReports.nodes',
      columns: {
        id: 'id',
        municipalityCode: 'municipality.code',
        municipalityName: 'municipality.name',
        year: 'year',
        ...REPORT_FIGURES,
        meetingDates: 'meetings.dates',
        meetingNote: 'meetings.note',
        followUp: 'followUp',
        assessment: 'assessment',
        nursingHomeDoctors: 'nursingHomeDoctors.extent',
        nursingHomesCovered: 'nursingHomeDoctors.covered',
        nursingHomes: 'nursingHomeDoctors.total',
        issues: 'issues.message',
        ...citeSource('source'),
      },
    },
  ],
};

export const KLU_TOPICS: ExportTable = {
  name: 'klu-topics',
  title: 'KLU-emner med temaer',
  sectors: ['municipalities'],
  feeds: [
    {
      operation: 'klu-topics',
      items: 'kluTopics.nodes',
      columns: {
        id: 'id',
        municipalityCode: 'report.municipality.code',
        municipalityName: 'report.municipality.name',
        year: 'report.year',
        position: 'position',
        kind: 'kind',
        heading: 'heading',
        title: 'title',
        detail: 'detail',
        themes: 'themes.slug',
        ...citeSource('source'),
      },
    },
  ],
};

export const COVERAGE: ExportTable = {
  name: 'coverage',
  title: 'Lægedækning: praksis, kapaciteter og patienter',
  sectors: ['municipalities', 'practice-plans'],
  feeds: [
    {
      operation: 'coverage',
      items: 'coverage.nodes',
      columns: {
        id: 'id',
        municipalityCode: 'municipality.code',
        municipalityName: 'municipality.name',
        period: 'period',
        ...figuresAt(''),
        norm: 'norm.patientsPerCapacity',
        normFrom: 'norm.validFrom',
        normTo: 'norm.validTo',
        normBasis: 'norm.legalBasis',
        designations: 'designations.kind',
        ...citeSource('source'),
      },
    },
  ],
};
