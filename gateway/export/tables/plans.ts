import { citeSource, type ExportTable, type Feed } from '../table.js';

const PRACTICE_PLANS: Feed = {
  operation: 'practice-plans',
  items: 'practicePlans',
  constants: { planKind: 'PRACTICE_PLAN' },
  columns: {
    id: 'id',
    title: 'title',
    regionCode: 'region.code',
    regionName: 'region.name',
    municipalityCode: null,
    municipalityName: null,
    publisher: null,
    date: null,
    caseNumber: null,
    department: null,
    periodFrom: null,
    periodTo: null,
    validFrom: 'validFrom',
    validTo: 'validTo',
    status: 'status',
    relatedAgreement: 'relatedAgreement',
    municipalityCount: 'municipalityCount',
    hearingFrom: 'hearing.from',
    hearingTo: 'hearing.to',
    hearingDeadline: 'hearing.deadline',
    headings: 'themes.name',
    goals: 'goals.text',
    objectives: null,
    cost: null,
    costPeriod: null,
    costEstimated: null,
    ...citeSource('sources.0'),
  },
};

const ACTION_PLANS: Feed = {
  operation: 'action-plans',
  items: 'actionPlans',
  constants: { planKind: 'ACTION_PLAN' },
  columns: {
    id: 'id',
    title: 'title',
    regionCode: 'municipality.region.code',
    regionName: 'municipality.region.name',
    municipalityCode: 'municipality.code',
    municipalityName: 'municipality.name',
    date: 'date',
    caseNumber: 'caseNumber',
    department: 'department',
    periodFrom: 'periodFrom',
    periodTo: 'periodTo',
    cost: 'cost.amount',
    costPeriod: 'cost.period',
    costEstimated: 'cost.estimated',
    ...citeSource('source'),
  },
};

const NATIONAL_PROPOSALS: Feed = {
  operation: 'national-proposals',
  items: 'nationalProposals',
  constants: { planKind: 'NATIONAL_PROPOSAL' },
  columns: {
    id: 'id',
    title: 'title',
    publisher: 'publisher',
    date: 'date',
    objectives: 'objectives',
    ...citeSource('source'),
  },
};

const ACTION_MEASURES: Feed = {
  operation: 'action-measures',
  items: 'actionPlans',
  each: 'measures',
  constants: { planKind: 'ACTION_PLAN' },
  columns: {
    planId: 'id',
    planDate: 'date',
    regionCode: 'municipality.region.code',
    municipalityCode: 'municipality.code',
    municipalityName: 'municipality.name',
    id: 'measures.id',
    group: null,
    name: 'measures.name',
    detail: 'measures.description',
    inTable: 'measures.inTable',
    perYear: 'measures.perYear',
    event: 'measures.event',
    cost: 'measures.cost.amount',
    costPeriod: 'measures.cost.period',
    costEstimated: 'measures.cost.estimated',
    figures: null,
    figuresFrom: null,
    figuresTo: null,
    figureUnits: null,
    themes: 'measures.themes.slug',
    ...citeSource('measures.source'),
  },
};

const NATIONAL_MEASURES: Feed = {
  operation: 'national-measures',
  items: 'nationalProposals',
  each: 'measures',
  constants: { planKind: 'NATIONAL_PROPOSAL' },
  columns: {
    planId: 'id',
    planDate: 'date',
    id: 'measures.id',
    group: 'measures.group',
    name: 'measures.name',
    detail: 'measures.detail',
    figures: 'measures.numbers.value',
    figuresFrom: 'measures.numbers.min',
    figuresTo: 'measures.numbers.max',
    figureUnits: 'measures.numbers.unit',
    themes: 'measures.themes.slug',
    ...citeSource('measures.source'),
  },
};

const PLAN_KIND = 'PRACTICE_PLAN (praksisplan), ACTION_PLAN (handleplan) or NATIONAL_PROPOSAL (nationalt udspil).';

export const PLANS: ExportTable = {
  name: 'plans',
  title: 'Planer: praksisplaner, handleplaner og nationale udspil',
  sectors: ['municipalities', 'practice-plans'],
  narrows: { region: 'regionCode', municipality: 'municipalityCode', kind: 'planKind' },
  constants: { planKind: PLAN_KIND },
  feeds: [PRACTICE_PLANS, ACTION_PLANS, NATIONAL_PROPOSALS],
};

export const MEASURES: ExportTable = {
  name: 'measures',
  title: 'Tiltag i handleplaner og nationale udspil',
  sectors: ['municipalities', 'practice-plans'],
  narrows: { region: 'regionCode', municipality: 'municipalityCode', theme: 'themes', kind: 'planKind' },
  constants: { planKind: PLAN_KIND },
  feeds: [ACTION_MEASURES, NATIONAL_MEASURES],
};
