import { registerEnumType } from 'type-graphql';

/** What kind of body it is. */
export enum ClusterKind {
  SUNDHEDSKLYNGE = 'SUNDHEDSKLYNGE',
  SUNDHEDSRAAD = 'SUNDHEDSRAAD',
}

/** Whether a body prepares, is in force or has ended on a day. */
export enum ClusterStatus {
  PREPARATORY = 'PREPARATORY',
  IN_FORCE = 'IN_FORCE',
  ENDED = 'ENDED',
}

registerEnumType(ClusterKind, {
  name: 'ClusterKind',
  description:
    'What kind of body a Cluster is: the health clusters of 2022-2026, or the health councils that follow them.',
  valuesConfig: {
    SUNDHEDSKLYNGE: {
      description:
        'Sundhedsklynge: municipalities, region and general practice around an emergency hospital, with a political and a strategic level. Not a kvalitetsklynge.',
    },
    SUNDHEDSRAAD: {
      description:
        'Sundhedsråd: a political committee under the region with municipal members, in which doctors have no seat.',
    },
  },
});
registerEnumType(ClusterStatus, {
  name: 'ClusterStatus',
  description: 'Whether a cluster or council prepares, is in force or has ended on a day.',
  valuesConfig: {
    PREPARATORY: { description: 'Works in preparation; not yet in force.' },
    IN_FORCE: { description: 'In force.' },
    ENDED: { description: 'No longer in force.' },
  },
});
