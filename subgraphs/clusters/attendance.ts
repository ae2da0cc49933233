import { Ctx, Field, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import { BoolColumn, IntColumn, KeyColumn, OptionalKey, OptionalText } from '../../kernel/store/columns.js';
import { ClusterMeeting } from './cluster-meeting.js';
import type { Context } from './loaders.js';
import { Municipality, toMunicipality } from './municipality.js';

@ObjectType({
  description: 'Mødedeltagelse: one named member or representative in the minutes of one meeting, present or absent.',
})
@Entity('attendance')
export class Attendance extends RecordRow {
  @KeyColumn() clusterId!: string;
  /** Folded name: by it a person is found again in other meetings. */
  @OptionalKey() personKey!: string | null;
  /** Date of the meeting, then place in the list. */
  @KeyColumn() orderKey!: string;
  @IntColumn() position!: number;

  @Field(() => ClusterMeeting, { description: 'The meeting.' })
  async meeting(@Ctx() { loaders }: Context): Promise<ClusterMeeting> {
    const meeting = await loaders.meeting.load(this.root);
    if (meeting === null) throw new Error(`no meeting ${this.root}`);
    return meeting;
  }

  @Field(() => String, { nullable: true, description: 'Name as written; null where a seat is listed without a name.' })
  @OptionalText()
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Role, as written (chairman, mayor, committee chairman …).' })
  @OptionalText()
  role!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom the person represents, as written: a municipality, PLO, the region; null where only a party is given.',
  })
  @OptionalText()
  organisation!: string | null;

  @Field(() => String, { nullable: true, description: 'Political party: its letter, as written.' })
  @OptionalText()
  party!: string | null;

  @OptionalKey() municipalityCode!: string | null;

  @Field(() => Municipality, {
    nullable: true,
    description: 'The municipality the person represents; null for other organisations.',
  })
  municipality(): Municipality | null {
    return this.municipalityCode === null ? null : toMunicipality(this.municipalityCode);
  }

  @Field(() => Boolean, { description: 'Whether the person was absent (fraværende, afbud).' })
  @BoolColumn()
  absent!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether the person stands in the list of participants; false where only another part of the minutes tells.',
  })
  @BoolColumn()
  listed!: boolean;

  @Field(() => Source, { description: 'Where it stands.' })
  source(): Source {
    return sourceOf(this);
  }
}
