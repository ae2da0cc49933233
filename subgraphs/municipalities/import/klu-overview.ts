import { danishSortKey } from '../../../kernel/danish/collation.js';
import { batchOf, type Importer, type RowDraft } from '../../../kernel/import/importer.js';
import type { Place } from '../../../kernel/import/reading.js';
import { WITHHELD } from '../../../kernel/personal-data/titles.js';
import { DocumentKind } from '../../../kernel/provenance/kinds.js';
import { municipalityByCode } from '../../../kernel/reference/municipalities.js';
import { tagRows, ThemeTagRow } from '../../../kernel/themes/theme-tag-row.js';
import type { MeetingBasis } from '../klu-meetings.js';
import { KluReport } from '../klu-report.js';
import type { KluTopicKind } from '../klu-topic-kind.js';
import { KluTopic } from '../klu-topic.js';
import type { Extent } from '../nursing-home-doctors.js';
import type { KluReportFacts, TopicFacts } from './klu-overview/facts.js';
import { detectKluOverview, readKluOverview } from './klu-overview/reader.js';

/** The yearly overview of what a region's municipalities discussed in their KLU. */
export const kluOverviewImporter: Importer = {
  kind: DocumentKind.KLU_OVERVIEW,
  detect: detectKluOverview,
  read: (text, given) => {
    const { document, reports, issues, readShare } = readKluOverview(text, given);
    const topics = reports.flatMap((report) => report.topics.map((topic) => ({ report, topic })));
    return {
      document,
      issues,
      readShare,
      batches: [
        batchOf(KluReport, reports.map(toReportRow)),
        batchOf(
          KluTopic,
          topics.map(({ report, topic }) => toTopicRow(report, topic)),
        ),
        batchOf(
          ThemeTagRow,
          topics.flatMap(({ report, topic }) =>
            tagRows('KluTopic', topic.id, report.id, listThemes(topic), topic.place),
          ),
        ),
      ],
    };
  },
};

const fromPlace = ({ line, column, text }: Place) => ({ sourceLine: line, sourceColumn: column, sourceText: text });

const orderOf = ({ municipalityCode, year }: KluReportFacts): string =>
  `${danishSortKey(municipalityByCode(municipalityCode)?.name ?? municipalityCode)}|${year}`;

/** A topic that was withheld keeps its themes, not the words that say them. */
function listThemes({ title, themes }: TopicFacts): { slug: string; words: string[] }[] {
  return themes.map(({ slug, words }) => ({ slug, words: title === WITHHELD ? [] : words }));
}

function toReportRow(report: KluReportFacts): RowDraft<KluReport> {
  const { id, municipalityCode, regionCode, year, reported, meetings, nursingHomeDoctors } = report;
  return {
    ...{ id, root: id, municipalityCode, regionCode, year, reported, orderKey: orderOf(report) },
    meetingsHeld: meetings.held,
    meetingsPlanned: meetings.planned,
    meetingsCancelled: meetings.cancelled,
    meetingsBasis: meetings.basis as MeetingBasis,
    meetingDates: meetings.dates,
    meetingsNote: meetings.note,
    meetingsPlace: meetings.place,
    followUp: report.followUp,
    followUpPlace: report.followUpPlace,
    assessment: report.assessment,
    assessmentPlace: report.assessmentPlace,
    nursingExtent: (nursingHomeDoctors?.extent as Extent | undefined) ?? null,
    nursingCovered: nursingHomeDoctors?.covered ?? null,
    nursingTotal: nursingHomeDoctors?.total ?? null,
    nursingPlace: nursingHomeDoctors?.place ?? null,
    ...fromPlace(report.place),
  };
}

function toTopicRow(report: KluReportFacts, topic: TopicFacts): RowDraft<KluTopic> {
  const { id, title, detail, heading, kind, position, place } = topic;
  const { municipalityCode, regionCode, year } = report;
  return {
    ...{ id, root: report.id, municipalityCode, regionCode, year, title, detail, heading, position },
    kind: kind as KluTopicKind,
    orderKey: `${orderOf(report)}|${String(position).padStart(4, '0')}`,
    ...fromPlace(place),
  };
}
