import { citeSource, type ExportTable } from '../table.js';

export const MEETINGS: ExportTable = {
  name: 'meetings',
  title: 'Møder i sundhedsklynger og sundhedsråd',
  sectors: ['clusters'],
  feeds: [
    {
      operation: 'meetings',
      items: 'clusterMeetings.nodes',
      columns: {
        id: 'id',
        clusterSlug: 'cluster.slug',
        clusterName: 'cluster.name',
        level: 'level',
        date: 'date',
        startTime: 'startTime',
        endTime: 'endTime',
        place: 'place',
        status: 'status',
        ...citeSource('source'),
      },
    },
  ],
};

export const AGENDA_ITEMS: ExportTable = {
  name: 'agenda-items',
  title: 'Dagsordenspunkter med beslutning',
  sectors: ['municipalities', 'clusters', 'practice-plans'],
  feeds: [
    {
      operation: 'agenda-items',
      items: 'agendaItems.nodes',
      columns: {
        id: 'id',
        meetingId: 'meeting.id',
        meetingDate: 'meeting.date',
        clusterSlug: 'meeting.cluster.slug',
        clusterName: 'meeting.cluster.name',
        number: 'number',
        title: 'title',
        kind: 'kind',
        closed: 'closed',
        startTime: 'startTime',
        endTime: 'endTime',
        caseNumber: 'caseNumber',
        summary: 'summary',
        recommendations: 'recommendations',
        appendices: 'appendices',
        absentees: 'absentees',
        outcome: 'decision.outcome',
        decidedBy: 'decision.body',
        decidedOn: 'decision.date',
        decision: 'decision.text',
        postponedTo: 'decision.postponedTo',
        themes: 'themes.slug',
        practicePlans: 'practicePlans.id',
        initiatives: 'initiatives.id',
        ...citeSource('source'),
      },
    },
  ],
};

export const FUNDING_LINES: ExportTable = {
  name: 'funding-lines',
  title: 'Klyngemidler: opgørelsens linjer',
  sectors: ['clusters'],
  narrows: { cluster: 'clusterSlug' },
  feeds: [
    {
      operation: 'funding-lines',
      items: 'clusters',
      each: 'funding.lines',
      columns: {
        clusterSlug: 'slug',
        clusterName: 'name',
        date: 'funding.date',
        balanced: 'funding.balanced',
        label: 'funding.lines.label',
        kind: 'funding.lines.kind',
        amount: 'funding.lines.amount',
        initiativeId: 'funding.lines.initiative.id',
        initiativeName: 'funding.lines.initiative.name',
        ...citeSource('funding.lines.source'),
      },
    },
  ],
};

export const ALLOCATIONS: ExportTable = {
  name: 'allocations',
  title: 'Klyngemidler: tildelinger til kommuner og andre',
  sectors: ['municipalities', 'clusters'],
  narrows: { municipality: 'municipalityCode' },
  feeds: [
    {
      operation: 'allocations',
      items: 'initiatives',
      each: 'allocations',
      columns: {
        initiativeId: 'id',
        initiativeName: 'name',
        initiativeStatus: 'status',
        clusterSlug: 'cluster.slug',
        clusterName: 'cluster.name',
        recipient: 'allocations.recipient',
        municipalityCode: 'allocations.municipality.code',
        municipalityName: 'allocations.municipality.name',
        amount: 'allocations.amount',
        estimated: 'allocations.estimated',
        ownMoneyFirstYear: 'allocations.ownMoneyFirstYear',
        ...citeSource('allocations.source'),
      },
    },
  ],
};
