import { useFormat, useWords } from '../language.js';
import { Panel } from '../panel.js';
import type { Column } from '../table.js';
import { useQuestion } from '../use-question.js';
import { TIMELINE_WORDS } from '../wording/timeline.js';
import MEMBERSHIPS_OVER_TIME from '../../schema/operations/memberships-over-time.graphql?raw';
import type { CoveredMunicipality, Membership, MembershipsOverTime } from './body-record.js';
import { BodiesPanel, SuccessionsPanel } from './bodies.js';
import { DayChoice, useDay } from './day-choice.js';
import { Heading } from './heading.js';
import { usePart } from './part.js';
import { usePlaceColumn } from './place-column.js';
import { RegionChoice, useRegion } from './region-choice.js';
import { TimelinePicture } from './timeline-picture.js';
import { useValidityColumns } from './validity-columns.js';

/** Which cluster or council covers which municipality when, and who follows whom. */
export default function TimelinePage() {
  const words = useWords(TIMELINE_WORDS);
  const { day } = useFormat();
  const [asOf, region] = [useDay(), useRegion()];
  const asked = useQuestion<MembershipsOverTime>(MEMBERSHIPS_OVER_TIME, { asOf, region });
  const municipalities = asked.data?.municipalities;
  const rows = municipalities?.flatMap(listMemberships) ?? [];
  return (
    <>
      <Heading title={words.title}>
        <p>{words.help}</p>
        <form class="filters" onSubmit={(event) => event.preventDefault()}>
          <RegionChoice />
          <DayChoice />
        </form>
      </Heading>
      <Panel
        id="billede"
        title={words.picture}
        help={words.pictureHelp(day(asOf))}
        {...usePart(asked, municipalities, words.noMemberships)}
        asked={asked}
        table={{
          caption: words.picture,
          columns: useColumns(),
          rows,
          rowKey: ({ code, cluster, validFrom }) => `${code} ${cluster.slug} ${validFrom}`,
        }}
        fileName="medlemskaber"
        sources={rows.map(({ source }) => source)}
      >
        <TimelinePicture municipalities={municipalities ?? []} />
      </Panel>
      <SuccessionsPanel asked={asked} bodies={asked.data?.clusters} />
      <BodiesPanel asked={asked} bodies={asked.data?.clusters} />
    </>
  );
}

interface MembershipRow extends Membership {
  code: string;
  municipality: string;
}

const listMemberships = ({ code, name, clusterMemberships }: CoveredMunicipality): MembershipRow[] =>
  (clusterMemberships ?? []).map((membership) => ({ ...membership, code, municipality: name ?? code }));

function useColumns(): Column<MembershipRow>[] {
  const words = useWords(TIMELINE_WORDS);
  return [
    { key: 'municipality', title: words.municipality, value: ({ municipality }) => municipality },
    { key: 'body', title: words.body, value: ({ cluster }) => cluster.name ?? cluster.slug },
    ...useValidityColumns(),
    usePlaceColumn(),
  ];
}
