import { graphql } from './gql/gql.js';
import type { TypedDocumentString } from './gql/graphql.js';

const HUB = process.env['TVAERS_URL'] ?? 'http://127.0.0.1:4000';

/** What each municipality of a cluster got of the cluster's money; sums in kroner. */
const CLUSTER_MONEY = graphql(`
  query ClusterMoney($slug: ID!, $asOf: Date!) {
    cluster(slug: $slug) {
      name
      municipalities(asOf: $asOf) {
        name
        allocations {
          amount
          initiative {
            name
          }
          source {
            line
            document {
              id
            }
          }
        }
      }
    }
  }
`);

/** Sends a question; its variables and its answer have the types of the graph. */
async function ask<Answer, Variables>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(`${HUB}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question.toString(), variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Answer; errors?: { message: string }[] };
  if (errors?.length || !data) throw new Error(errors?.map(({ message }) => message).join('\n') ?? response.statusText);
  return data;
}

const { cluster } = await ask(CLUSTER_MONEY, { slug: 'sk-lillebaelt', asOf: '2024-11-12' });
for (const { name, allocations } of cluster?.municipalities ?? []) {
  for (const { amount, source } of allocations ?? []) {
    console.log([name, amount, source?.document?.id, source?.line].join('\t'));
  }
}
