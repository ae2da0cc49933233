import type { ComponentChildren } from 'preact';
import { useFormat, useWords } from '../language.js';
import { SourceLink } from '../panel.js';
import type { SourcePlace } from '../source-place.js';
import { Unknown } from '../table.js';
import { HOME_WORDS } from '../wording/home.js';
import type { KluRow } from './klu-question.js';

/** A KLU report of schema/operations/klu-report-in-full.graphql. */
export interface FullReport {
  reported: boolean;
  meetings: KluRow['meetings'] & { dates: string[]; note: string | null };
  topics: Topic[];
  standing: Topic[];
  followUp: string | null;
  followUpSource: SourcePlace | null;
  assessment: string | null;
  assessmentSource: SourcePlace | null;
  nursingHomeDoctors: { extent: string; covered: number | null; total: number | null; source: SourcePlace } | null;
  issues: { kind: string; severity: string; message: string }[];
  source: SourcePlace | null;
}

export interface Topic {
  id: string;
  title: string;
  detail: string | null;
  heading: string | null;
  themes: { slug: string; name: string | null }[];
  source: SourcePlace;
}

/** What a report holds besides its topics. */
export function ReportNotes({ report }: { report: FullReport }) {
  const words = useWords(HOME_WORDS).report;
  const { number } = useFormat();
  const { nursingHomeDoctors: nursing, standing, issues } = report;
  const isCounted = nursing?.covered != null && nursing.total != null;
  return (
    <dl class="notes">
      <Note title={words.meetings} source={report.meetings.source}>
        <Meetings meetings={report.meetings} />
      </Note>
      <Note title={words.followUp} source={report.followUpSource}>
        <Prose text={report.followUp} isThere={report.followUpSource !== null} />
      </Note>
      <Note title={words.assessment} source={report.assessmentSource}>
        <Prose text={report.assessment} isThere={report.assessmentSource !== null} />
      </Note>
      {nursing && (
        <Note title={words.nursingHomes} source={nursing.source}>
          {isCounted
            ? words.coveredOf(number(nursing.covered!), number(nursing.total!))
            : (words.extents[nursing.extent] ?? nursing.extent)}
        </Note>
      )}
      {standing.length > 0 && (
        <Note title={words.standing} source={standing[0]!.source}>
          {standing.map(({ title }) => title).join(' · ')}
        </Note>
      )}
      {issues.length > 0 && (
        <Note title={words.issues} source={null}>
          <ul>
            {issues.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Note>
      )}
    </dl>
  );
}

interface NoteProps {
  title: string;
  source: SourcePlace | null;
  children: ComponentChildren;
}

function Note({ title, source, children }: NoteProps) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {children} {source && <SourceLink place={source} isShort />}
      </dd>
    </div>
  );
}

function Meetings({ meetings }: { meetings: FullReport['meetings'] }) {
  const home = useWords(HOME_WORDS);
  const { number, day } = useFormat();
  const { held, planned, cancelled, basis, dates, note } = meetings;
  const words = home.report;
  const parts = [
    held !== null && `${number(held)} ${words.held}`,
    planned !== null && `${number(planned)} ${words.planned}`,
    cancelled !== null && `${number(cancelled)} ${words.cancelled}`,
  ].filter(Boolean);
  return (
    <>
      {held === null && <Unknown />} {parts.join(', ')}
      {basis === 'DERIVED' && ` (${home.klu.bases[basis]})`}
      {dates.length > 0 && `: ${dates.map(day).join(', ')}`}
      {note && <p class="detail">{note}</p>}
    </>
  );
}

/** Prose of the document. Where only facts were loaded it is known to be there, and not what it says. */
function Prose({ text, isThere }: { text: string | null; isThere: boolean }) {
  const words = useWords(HOME_WORDS).report;
  if (text) return <span class="prose">{text}</span>;
  return <span class="faint">{isThere ? words.notShipped : words.notWritten}</span>;
}
