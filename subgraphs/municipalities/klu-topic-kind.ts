import { registerEnumType } from 'type-graphql';

/** Whether a topic was discussed, or is an item that stands on every agenda. */
export enum KluTopicKind {
  DISCUSSED = 'DISCUSSED',
  STANDING = 'STANDING',
}

registerEnumType(KluTopicKind, {
  name: 'KluTopicKind',
  description: 'Whether a topic was discussed in the year, or is an item that stands on every agenda.',
  valuesConfig: {
    DISCUSSED: { description: 'Discussed in the year.' },
    STANDING: { description: 'Fast dagsordenspunkt: stands on every agenda.' },
  },
});
