import { useFormat, useWords } from '../language.js';
import { lastDayBefore } from '../last-day.js';
import { Link } from '../navigation.js';
import { TERMS } from '../wording/terms.js';
import { TIMELINE_WORDS } from '../wording/timeline.js';
import type { CoveredMunicipality, Membership } from './body-record.js';
import { useDay } from './day-choice.js';
import { arrangeBars, createScale, type Bar, type TimeScale } from './time-scale.js';

/** Pixels from one lane of bars to the next. */
const LANE = 26;
const BAR = 22;

/** Bars over the years for each municipality: which body covers it when, and the chosen day as a line through all. */
export function TimelinePicture({ municipalities }: { municipalities: readonly CoveredMunicipality[] }) {
  const asOf = useDay();
  const scale = createScale(municipalities, asOf);
  return (
    <>
      <Legend />
      <div class="timeline">
        <div class="axis" aria-hidden="true">
          <span />
          <svg width="100%" height="20">
            {scale.years.map(({ year, at }) => (
              <text key={year} x={`${at}%`} y="14" dx="3">
                {year}
              </text>
            ))}
          </svg>
        </div>
        <ol>
          {municipalities.map((municipality) => (
            <li key={municipality.code}>
              <Link to={{ name: 'home', id: '' }} filters={{ municipality: municipality.code }}>
                {municipality.name ?? municipality.code}
              </Link>
              <Bars memberships={municipality.clusterMemberships ?? []} scale={scale} asOf={asOf} />
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function Legend() {
  const terms = useWords(TERMS);
  const words = useWords(TIMELINE_WORDS);
  return (
    <ul class="timeline-legend">
      <li>
        <span class="sample SUNDHEDSKLYNGE" /> {terms.bodyKind.SUNDHEDSKLYNGE}
      </li>
      <li>
        <span class="sample SUNDHEDSRAAD" /> {terms.bodyKind.SUNDHEDSRAAD}
      </li>
      <li>
        <span class="sample preparing" /> {words.preparing}
      </li>
      <li>
        <span class="sample day" /> {words.asOf}
      </li>
    </ul>
  );
}

interface BarsProps {
  memberships: readonly Membership[];
  scale: TimeScale;
  asOf: string;
}

function Bars({ memberships, scale, asOf }: BarsProps) {
  const describe = useDescription();
  const bars = arrangeBars(memberships);
  const lanes = Math.max(1, ...bars.map(({ lane }) => lane + 1));
  return (
    <svg class="bars" width="100%" height={lanes * LANE} role="img" aria-label={describe(memberships)}>
      {scale.years.map(({ year, at }) => (
        <line key={year} class="year" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
      ))}
      {bars.map((bar) => (
        <BodyBar key={`${bar.membership.cluster.slug} ${bar.from}`} bar={bar} scale={scale} />
      ))}
      <line class="day" x1={`${scale.place(asOf)}%`} x2={`${scale.place(asOf)}%`} y1="0" y2="100%" />
    </svg>
  );
}

function BodyBar({ bar, scale }: { bar: Bar; scale: TimeScale }) {
  const { membership, from, lane } = bar;
  const { cluster, validFrom, validTo } = membership;
  const end = validTo === null ? 100 : scale.place(validTo);
  const start = scale.place(from);
  const inForce = validFrom === null ? end : scale.place(validFrom);
  const y = lane * LANE + (LANE - BAR) / 2;
  // The name stands where there is most room for it.
  const nameAt = end - inForce > inForce - start ? inForce : start;
  return (
    <>
      {start < inForce && (
        <rect
          class={`preparing ${cluster.kind}`}
          x={`${start}%`}
          width={`${inForce - start}%`}
          y={y}
          height={BAR}
          rx="2"
        />
      )}
      {inForce < end && (
        <rect class={`${cluster.kind}`} x={`${inForce}%`} width={`${end - inForce}%`} y={y} height={BAR} rx="2" />
      )}
      {/* An svg of its own cuts the name off where the bar ends. */}
      <svg x={`${nameAt}%`} width={`${end - nameAt}%`} y={y} height={BAR}>
        <text x="6" y="15.5">
          {cluster.name ?? cluster.slug}
        </text>
      </svg>
    </>
  );
}

/** The memberships of a municipality in a sentence each, for those who do not see the picture. */
function useDescription(): (memberships: readonly Membership[]) => string {
  const words = useWords(TIMELINE_WORDS);
  const { day } = useFormat();
  return (memberships) => {
    if (memberships.length === 0) return words.noBody;
    const sentences = memberships.map(({ cluster, preparatoryFrom, validFrom, validTo }) => {
      const lastDay = lastDayBefore(validTo);
      const parts = [
        preparatoryFrom && words.describePreparation(day(preparatoryFrom)),
        validFrom && words.describePeriod(day(validFrom), lastDay && day(lastDay)),
      ].filter(Boolean);
      return `${cluster.name ?? cluster.slug}: ${parts.join(', ') || words.unknownPeriod}`;
    });
    return `${sentences.join('. ')}.`;
  };
}
