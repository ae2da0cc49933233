import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { findMunicipality } from '../../../kernel/reference/municipalities.js';
import { decodeFile } from '../../../kernel/import/file-text.js';
import { detectKluOverview } from '../../../subgraphs/municipalities/import/klu-overview/reader.js';
import type { KluOverviewFacts, KluReportFacts } from '../../../subgraphs/municipalities/import/klu-overview/facts.js';
import { countIssues, FIXTURES, read, titles } from './documents.js';

/** A topic as its title, or as heading and title. */
type StatedTopic = string | [heading: string, title: string];

/** What a document says of one municipality; what is left out is not compared. */
interface StatedReport {
  reported?: boolean;
  held?: number | null;
  planned?: number | null;
  cancelled?: number | null;
  basis?: string;
  dates?: string[];
  note?: string | null;
  topics?: StatedTopic[];
  standing?: string[];
  followUp?: string | null;
  assessment?: string | null;
  doctors?: [extent: string, covered: number | null, total: number | null];
}

/** The facts that stand beside a document. */
interface StatedFacts {
  document: Record<string, unknown>;
  readShare?: number;
  reports: Record<string, StatedReport>;
  /** Region codes by municipality. */
  regions?: Record<string, string>;
  /** As `countIssues` writes them; only where all are stated. */
  issues?: Record<string, number>;
}

const FACTS = '.facts.json';
const files = readdirSync(FIXTURES);
const documents = files
  .filter((name) => name.endsWith(FACTS))
  .map((name) => files.find((file) => !file.endsWith(FACTS) && file.startsWith(name.replace(FACTS, '.')))!);

/** A report in the words of `StatedReport`, as far as `stated` compares it. */
function describeReport(report: KluReportFacts, stated: StatedReport): StatedReport {
  const { meetings, nursingHomeDoctors: doctors } = report;
  const all: StatedReport = {
    ...{ reported: report.reported, followUp: report.followUp, assessment: report.assessment },
    ...{ held: meetings.held, planned: meetings.planned, cancelled: meetings.cancelled, basis: meetings.basis },
    ...{ dates: meetings.dates, note: meetings.note, standing: titles(report, 'STANDING') },
    topics: report.topics
      .filter(({ kind }) => kind === 'DISCUSSED')
      .map(({ heading, title }) => (heading === null ? title : [heading, title])),
    ...(doctors && { doctors: [doctors.extent, doctors.covered, doctors.total] }),
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in stated));
}

test('there are documents with their facts beside them', () => {
  expect(documents.length).toBeGreaterThanOrEqual(12);
});

describe.each(documents)('%s', (name) => {
  const stated = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/, FACTS), FIXTURES), 'utf8')) as StatedFacts;
  const { text } = decodeFile(readFileSync(new URL(name, FIXTURES)));
  let facts: KluOverviewFacts;
  beforeAll(() => {
    facts = read(text);
  });

  test('is known for what it is', () => {
    expect(detectKluOverview(text)).toBeGreaterThanOrEqual(0.6);
    expect(facts.document).toMatchObject(stated.document);
  });

  test('says what stands beside it', () => {
    const names = Object.keys(stated.reports);
    const codes = names.map((of) => findMunicipality(of)!.code);
    expect(facts.reports.map(({ municipalityCode }) => municipalityCode)).toEqual(codes);
    const described = facts.reports.map((report, index) => [
      names[index],
      describeReport(report, stated.reports[names[index]!]!),
    ]);
    expect(Object.fromEntries(described)).toEqual(stated.reports);
    for (const [of, code] of Object.entries(stated.regions ?? {})) {
      expect([of, facts.reports[names.indexOf(of)]?.regionCode]).toEqual([of, code]);
    }
  });

  test('leaves unread only what is said to be', () => {
    if (stated.readShare !== undefined) expect(facts.readShare).toBe(stated.readShare);
    if (stated.issues !== undefined) expect(countIssues(facts)).toEqual(stated.issues);
  });

  test('is quoted letter for letter from the line that is named', () => {
    const lines = text.split('\n');
    const wrong = facts.reports
      .flatMap(({ place, meetings, topics, followUpPlace, assessmentPlace }) => [
        ...[place, meetings.place, followUpPlace, assessmentPlace],
        ...topics.map((topic) => topic.place),
      ])
      .filter((place) => place !== null && place.text !== null && !/\[(?:navn|cpr|e-mail|telefon)\]/.test(place.text))
      .filter((place) => !lines[place!.line - 1]!.includes(place!.text!));
    expect(wrong).toEqual([]);
  });
});
