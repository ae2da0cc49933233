import { registerEnumType } from 'type-graphql';

/** How far an initiative has come. */
export enum InitiativeStatus {
  UNKNOWN = 'UNKNOWN',
  PROPOSED = 'PROPOSED',
  REFUSED = 'REFUSED',
  APPROVED = 'APPROVED',
  STARTING = 'STARTING',
  RUNNING = 'RUNNING',
  COMPLETED = 'COMPLETED',
  IN_OPERATION = 'IN_OPERATION',
}

registerEnumType(InitiativeStatus, {
  name: 'InitiativeStatus',
  description: 'How far an initiative has come, after the meeting whose minutes say so.',
  valuesConfig: {
    UNKNOWN: { description: 'The minutes do not tell.' },
    PROPOSED: { description: 'Til godkendelse, anbefalet: proposed, not yet decided.' },
    REFUSED: { description: 'Afslået: refused.' },
    APPROVED: { description: 'Godkendt: approved, not yet begun.' },
    STARTING: { description: 'Under opstart: being set up.' },
    RUNNING: { description: 'Igangsat: running.' },
    COMPLETED: { description: 'Afsluttet, afholdt: completed.' },
    IN_OPERATION: { description: 'I drift: over into ordinary operation.' },
  },
});
