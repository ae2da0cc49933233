import type { DocumentIdentity, IssueDraft, Place } from '../../../../kernel/import/reading.js';
import type { ThemeMatch } from '../../../../kernel/themes/matcher.js';

/** What one KLU overview says: a report for each municipality that its table lists. */
export interface KluOverviewFacts {
  document: DocumentIdentity;
  /** In the order of the document. */
  reports: KluReportFacts[];
  issues: IssueDraft[];
  /** 0-1: the share of the letters in the table that a rule understood. */
  readShare: number;
}

/** One municipality's row, over however many pages it runs. */
export interface KluReportFacts {
  /** `<code>-<year>`. */
  id: string;
  municipalityCode: string;
  /** The region whose overview it is. */
  regionCode: string;
  year: number;
  /** False where the municipality is listed with empty cells. */
  reported: boolean;
  /** The name as written, in the municipality's first row. */
  place: Place;
  meetings: MeetingFacts;
  /** In the order of the document, standing items among them. */
  topics: TopicFacts[];
  /** Plain text, a line for each paragraph or bullet; null where the cell is empty. */
  followUp: string | null;
  followUpPlace: Place | null;
  /** As `followUp`. */
  assessment: string | null;
  assessmentPlace: Place | null;
  /** What the follow-up says of doctors tied to nursing homes; null where it does not speak of them. */
  nursingHomeDoctors: NursingHomeDoctorFacts | null;
}

/** The KLU meetings of the year. A number that the document does not give is null. */
export interface MeetingFacts {
  held: number | null;
  planned: number | null;
  cancelled: number | null;
  /** STATED: `held` is the number written; DERIVED: it follows from prose, a list of months, or planned less cancelled. */
  basis: 'STATED' | 'DERIVED' | 'UNKNOWN';
  /** `yyyy-mm-dd`, only where day and month are written. */
  dates: string[];
  /** The whole cell as plain text where it says more than the numbers and dates do. */
  note: string | null;
  place: Place | null;
}

/** One item that the KLU had on its agenda. */
export interface TopicFacts {
  /** `<report>-<discussed|standing>-<first words>-<occurrence>`. */
  id: string;
  /** As written, without bullet and closing full stop; masked where it holds personal data. */
  title: string;
  /** What follows the first sentence. */
  detail: string | null;
  /** The heading in the cell that it stands under. */
  heading: string | null;
  /** STANDING: on every agenda; DISCUSSED: anything else. */
  kind: 'DISCUSSED' | 'STANDING';
  /** Counted from 1 in the report. */
  position: number;
  /** From the words before masking, so that a withheld topic keeps its themes. */
  themes: ThemeMatch[];
  place: Place;
}

/** How many of the municipality's nursing homes have a doctor tied to them. */
export interface NursingHomeDoctorFacts {
  extent: 'ALL' | 'SOME' | 'NONE' | 'UNKNOWN';
  covered: number | null;
  total: number | null;
  place: Place;
}
