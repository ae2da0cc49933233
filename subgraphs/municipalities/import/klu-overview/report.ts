import { belongsTo } from '../../../../kernel/import/klu-overview/covered-regions.js';
import type { RegionEntry } from '../../../../kernel/reference/regions.js';
import { municipalityByCode } from '../../../../kernel/reference/municipalities.js';
import { readAgenda } from './agenda.js';
import type { Block } from './blocks.js';
import { CONTENT_ROLES } from '../../../../kernel/import/klu-overview/columns.js';
import type { KluReportFacts, MeetingFacts } from './facts.js';
import type { Oddity } from './issues.js';
import { readMeetings } from './meetings.js';
import { readNursingHomes } from './nursing-homes.js';
import { placeOf, writeProse } from './prose.js';
import { readColumns } from './report-columns.js';
import { checkPresence, checkRepeats, findMisspellings, reportMaskedProse } from './report-issues.js';
import type { RowGroup } from '../../../../kernel/import/klu-overview/row-groups.js';
import type { Labels } from '../../../../kernel/import/klu-overview/table.js';
import { describeAgenda, findRepeatedTopics, reportMasking } from './topic-issues.js';
import { readTopics } from './topics.js';

/** A report with what is odd about it. */
export interface ReadReport {
  facts: KluReportFacts;
  oddities: Oddity[];
  /** Letters of its cells that no rule understood. */
  unreadLetters: number;
}

const NOT_SENT =
  /^(?:(?:ikke|intet|ingen|endnu ikke|mangler|afventer) (?:modtaget|indberettet|indsendt|indkommet|besvaret|svar|tilbagemelding|indberetning|besvarelse|oplyst|udfyldt|data)\p{L}*|(?:har )?ikke (?:svaret|indberettet|indsendt)|n\/a|i\.?a\.?|\?)\.?$/iu;
const ABOUT_GATHERINGS = /møde|temadag|temaeftermiddag/i;

/** Reads the rows of one known municipality. */
export function readReport(
  group: RowGroup,
  code: string,
  labels: Labels,
  regions: readonly RegionEntry[],
  year: number,
): ReadReport {
  const { name } = municipalityByCode(code)!;
  const belonging = regions.find((region) => belongsTo(code, region, year));
  const regionCode = (belonging ?? regions[0]!).code;
  const id = `${code}-${year}`;
  const columns = readColumns(group.rows);
  const reported = CONTENT_ROLES.some((role) => columns[role].some((block) => !NOT_SENT.test(block.text)));
  // A cell that says nothing was sent states nothing, whatever the others say.
  const [topicBlocks, followUp, assessment] = (['topics', 'followUp', 'assessment'] as const).map((role) =>
    columns[role].filter((block) => !NOT_SENT.test(block.text)),
  ) as [Block[], Block[], Block[]];
  const agenda = readAgenda(topicBlocks);
  const topics = readTopics(id, agenda.items, labels.topics ?? '');
  const stated = group.rows.filter((row) => !group.repeats.includes(row));
  const meetings = readMeetings(readColumns(stated), labels, year);
  const gatherings = agenda.remarks.filter((remark) => ABOUT_GATHERINGS.test(remark.text));
  const unread = agenda.remarks.filter((remark) => !ABOUT_GATHERINGS.test(remark.text));
  const [followUpProse, assessmentProse, remarks] = [followUp, assessment, gatherings].map(writeProse);

  const facts: KluReportFacts = {
    ...{ id, municipalityCode: code, regionCode, year, reported, place: group.place },
    meetings: addToNote(meetings.facts, remarks!.text),
    topics: topics.map(({ topic }) => topic),
    ...{ followUp: followUpProse!.text, followUpPlace: followUp[0] ? placeOf(followUp[0], labels.followUp!) : null },
    ...{
      assessment: assessmentProse!.text,
      assessmentPlace: assessment[0] ? placeOf(assessment[0], labels.assessment!) : null,
    },
    nursingHomeDoctors: readNursingHomes(followUp, labels.followUp ?? ''),
  };
  const oddities = [
    ...checkPresence(facts, name, labels, belonging !== undefined),
    ...checkRepeats(group, name, facts.meetings, labels, year),
    ...findMisspellings(columns, name, group.place, labels),
    ...findRepeatedTopics(facts.topics),
    ...topics.flatMap(({ topic, masked }) => (masked === null ? [] : [reportMasking(masked, topic)])),
    ...([meetings, followUpProse!, assessmentProse!, remarks!].some(({ masked }) => masked)
      ? [reportMaskedProse(name, group.place)]
      : []),
    ...describeAgenda(agenda, unread, name, labels.topics ?? ''),
  ];
  return { facts, oddities, unreadLetters: unread.reduce((sum, block) => sum + block.text.length, 0) };
}

/** Sentences about further gatherings among the topics are kept with what the meetings cell says. */
function addToNote(meetings: MeetingFacts, added: string | null): MeetingFacts {
  return { ...meetings, note: [meetings.note, added].filter((text) => text !== null).join('\n') || null };
}
