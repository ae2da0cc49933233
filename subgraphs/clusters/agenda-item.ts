import { Ctx, Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { TimeScalar } from '../../kernel/graph/scalars.js';
import { Prose, Title } from '../../kernel/provenance/prose.js';
import { RecordRow } from '../../kernel/provenance/record.js';
import { Source, sourceOf } from '../../kernel/provenance/source.js';
import {
  BoolColumn,
  IntColumn,
  KeyColumn,
  ListColumn,
  OptionalKey,
  OptionalText,
  StructureColumn,
  TextColumn,
} from '../../kernel/store/columns.js';
import { AgendaSection } from './agenda-section.js';
import { ClusterMeeting } from './cluster-meeting.js';
import { Decision } from './decision.js';
import { Initiative, compareInitiatives } from './initiative.js';
import type { Context } from './loaders.js';
import { PracticePlan, toPracticePlan } from './practice-plan.js';
import { Theme, ThemeTag, toTheme } from './theme.js';

/** What an agenda item asks of the meeting. */
export enum AgendaItemKind {
  PRESENTATION = 'PRESENTATION',
  DISCUSSION = 'DISCUSSION',
  DECISION = 'DECISION',
  INFORMATION = 'INFORMATION',
  ANY_OTHER_BUSINESS = 'ANY_OTHER_BUSINESS',
  OTHER = 'OTHER',
}

registerEnumType(AgendaItemKind, {
  name: 'AgendaItemKind',
  description: 'What an agenda item asks of the meeting, by its label.',
  valuesConfig: {
    PRESENTATION: { description: 'Oplæg: a presentation or a tour.' },
    DISCUSSION: { description: 'Drøftelsespunkt: to be discussed.' },
    DECISION: { description: 'Beslutningspunkt: to be decided.' },
    INFORMATION: { description: 'Orienteringspunkt: for information.' },
    ANY_OTHER_BUSINESS: { description: 'Eventuelt: any other business.' },
    OTHER: { description: 'Another usual item: welcome, agenda, next meeting.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Dagsordenspunkt: one item of the agenda of a cluster meeting, with its case text, recommendations and decisions.',
})
@Entity('agenda_item')
export class AgendaItem extends RecordRow {
  @Field(() => ID, { description: 'Id of the meeting, and the number of the item.' })
  override id!: string;

  @KeyColumn() clusterId!: string;
  /** Order of its meeting, then number. */
  @KeyColumn() orderKey!: string;
  /** The wording of its decisions, only while it is imported: a search finds the item by it. */
  @Prose()
  decisionTexts?: string[];

  @Field(() => Int, { nullable: true, description: 'Number on the agenda, from 1.' })
  @IntColumn()
  number!: number;

  @Field(() => String, { nullable: true, description: 'Title, without the label of its kind and without its time.' })
  @Title()
  @TextColumn()
  title!: string;

  @Field(() => AgendaItemKind, {
    nullable: true,
    description: 'What it asks of the meeting; null where neither a label nor a usual title says it.',
  })
  @OptionalKey()
  kind!: AgendaItemKind | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was a closed item (lukket punkt).' })
  @BoolColumn()
  closed!: boolean;

  @Field(() => TimeScalar, { nullable: true, description: 'When it begins, as planned.' })
  @OptionalKey()
  startTime!: string | null;

  @Field(() => TimeScalar, { nullable: true, description: 'When it ends, as planned.' })
  @OptionalKey()
  endTime!: string | null;

  @Field(() => String, { nullable: true, description: "The publisher's case number." })
  @OptionalText()
  caseNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Resumé; null where there is none or where prose was not imported.',
  })
  @Prose()
  @OptionalText()
  summary!: string | null;

  @Field(() => [AgendaSection], {
    nullable: true,
    description: 'Sagsfremstilling, by its own headings; null where prose was not imported.',
  })
  @Prose()
  @StructureColumn()
  sections!: AgendaSection[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Indstilling: what was recommended to the meeting, point by point; null where prose was not imported.',
  })
  @Prose()
  @StructureColumn()
  recommendations!: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Bilag: titles of the appendices.' })
  @Title()
  @ListColumn()
  appendices!: string[];

  @Field(() => [String], { nullable: true, description: 'Fraværende: the names listed as absent from this item.' })
  @ListColumn()
  absentees!: string[];

  @Field(() => ClusterMeeting, { nullable: true, description: 'The meeting.' })
  meeting(@Ctx() { loaders }: Context): Promise<ClusterMeeting | null> {
    return loaders.meeting.load(this.root);
  }

  @Field(() => Decision, {
    nullable: true,
    description: "Beslutning: the meeting's own decision, the last where the minutes give several.",
  })
  async decision(@Ctx() { loaders }: Context): Promise<Decision | null> {
    return (await loaders.decisionsOfItem.load(this.id)).findLast(({ own }) => own) ?? null;
  }

  @Field(() => [Decision], {
    nullable: true,
    description: 'All decisions of the item that the minutes give, those of other bodies included, in their order.',
  })
  decisions(@Ctx() { loaders }: Context): Promise<Decision[]> {
    return loaders.decisionsOfItem.load(this.id);
  }

  @Field(() => [Theme], {
    nullable: true,
    description: 'Themes it is about, by title, summary, headings, recommendations and appendices.',
  })
  async themes(@Ctx() { loaders }: Context): Promise<Theme[]> {
    return (await loaders.tagsOfRecord.load(this.id)).map(({ slug }) => toTheme(slug));
  }

  @Field(() => [ThemeTag], { nullable: true, description: 'Themes it is about, with the words that say so.' })
  async themeTags(@Ctx() { loaders }: Context) {
    return (await loaders.tagsOfRecord.load(this.id)).map(({ slug, words }) => ({ theme: toTheme(slug), words }));
  }

  @Field(() => [PracticePlan], {
    nullable: true,
    description: "Practice plans of the cluster's region whose period the item states.",
  })
  async practicePlans(@Ctx() { loaders }: Context): Promise<PracticePlan[]> {
    const references = await loaders.referencesOfItem.load(this.id);
    return references
      .filter(({ typename }) => typename === 'PracticePlan')
      .map(({ targetId }) => toPracticePlan(targetId));
  }

  @Field(() => [Initiative], {
    nullable: true,
    description: 'Initiatives it is about, by name in Danish alphabetical order.',
  })
  async initiatives(@Ctx() { loaders }: Context): Promise<Initiative[]> {
    const references = (await loaders.referencesOfItem.load(this.id)).filter(
      ({ typename }) => typename === 'Initiative',
    );
    const initiatives = await Promise.all(references.map(({ targetId }) => loaders.initiative.load(targetId)));
    return initiatives.filter((initiative) => initiative !== null).sort(compareInitiatives);
  }

  @Field(() => Source, { nullable: true, description: 'Where it stands.' })
  source(): Source {
    return sourceOf(this);
  }
}
