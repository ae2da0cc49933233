import { useFormat, useWords } from '../language.js';
import { Panel } from '../panel.js';
import { useQuestion, type Asked } from '../use-question.js';
import { PLAN_WORDS } from '../wording/plans.js';
import ONE_NATIONAL_PROPOSAL from '../../schema/operations/one-national-proposal.graphql?raw';
import { usePart } from './part.js';
import { Facts } from './facts.js';
import { Heading } from './heading.js';
import type { PageProps } from './index.js';
import { NationalMeasuresPanel } from './national-measures.js';
import { NotFound } from './not-found.js';
import { PageContent } from './page-content.js';
import { PlaceLink } from './place.js';
import type { NationalProposal } from './plan-record.js';

interface OneNationalProposal {
  nationalProposal: NationalProposal | null;
}

/** One proposal of the state: what it sets out to reach, and its measures with their figures. */
export default function NationalProposalPage({ id }: PageProps) {
  const words = useWords(PLAN_WORDS);
  const asked = useQuestion<OneNationalProposal>(ONE_NATIONAL_PROPOSAL, { proposal: id });
  return (
    <PageContent
      asked={asked}
      title={words.proposal}
      record={({ nationalProposal }) => nationalProposal}
      missing={<NotFound title={words.proposal} id={id} list="plans" listTitle={words.allPlans} />}
    >
      {(proposal) => (
        <>
          <ProposalHead proposal={proposal} />
          <ObjectivesPanel asked={asked} proposal={proposal} />
          <NationalMeasuresPanel asked={asked} proposal={proposal} />
        </>
      )}
    </PageContent>
  );
}

function ProposalHead({ proposal }: { proposal: NationalProposal }) {
  const words = useWords(PLAN_WORDS);
  const { day } = useFormat();
  const { title, id, publisher, date } = proposal;
  return (
    <Heading title={title ?? id} kind={words.proposal}>
      <Facts
        facts={[
          { name: words.publisher, value: publisher },
          { name: words.date, value: date && day(date) },
        ]}
      />
    </Heading>
  );
}

function ObjectivesPanel({ asked, proposal }: { asked: Asked<unknown>; proposal: NationalProposal }) {
  const words = useWords(PLAN_WORDS);
  const objectives = proposal.objectives ?? [];
  const sources = proposal.objectiveSources ?? [];
  return (
    <Panel
      id="formaal"
      title={words.objectives}
      {...usePart(asked, proposal.objectives, words.noObjectives)}
      sources={sources}
    >
      <ol class="objectives">
        {objectives.map((objective, index) => (
          <li key={index}>
            {objective} {sources[index] && <PlaceLink place={sources[index]} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
