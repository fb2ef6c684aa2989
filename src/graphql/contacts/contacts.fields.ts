import { Field, InputType, ObjectType } from 'type-graphql'

/** What a record has in common when it is sent and when it is read: the same members, with the same nullability. */
@ObjectType()
@InputType()
export abstract class ContactFields {
  @Field(() => String, {
    description:
      'The subject that the contact was made with; subjectId and subjectLevel together name one. Cannot be changed.',
  })
  subjectId!: string

  @Field(() => String, {
    description: 'The type of the subject, for instance `household` or `customer`. Cannot be changed.',
  })
  subjectLevel!: string

  @Field(() => String, { description: 'The URI of the object that made the contact. Cannot be changed.' })
  objectUri!: string

  @Field(() => String, { description: 'The revision of that object. Cannot be changed.' })
  objectRevisionId!: string

  @Field(() => String, { description: 'The type of that object, for instance `decision`. Cannot be changed.' })
  objectType!: string

  @Field(() => String, { nullable: true, description: 'Which rules were true, encoded. Cannot be changed.' })
  ruleFired?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The ids of the rules that were evaluated, in their order. Cannot be changed.',
  })
  pathTraversed?: string | null

  @Field(() => String, {
    description: 'By what responses name the contact; unique among all contacts. Cannot be changed.',
  })
  responseTrackingCode!: string

  @Field(() => String, {
    nullable: true,
    description: 'The person who receives the treatments: the subject itself, or another. Cannot be changed.',
  })
  receiverId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Whether the receiver is a subject or an agent. Cannot be changed.',
  })
  receiverRole?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The channel through which the contact was made; responses can come through another. Cannot be changed.',
  })
  channel?: string | null

  @Field(() => String, { nullable: true, description: 'A summary of the responses to the treatments.' })
  conclusionResponseValue?: string | null

  @Field(() => String, { nullable: true, description: 'What conclusionResponseValue means.' })
  conclusionResponseType?: string | null
}

@ObjectType()
@InputType()
export abstract class ObjectVariableFields {
  @Field(() => String, { description: 'The name of the variable. Cannot be changed.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Its value. Cannot be changed.' })
  value?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The type of its value, for instance `string`. Cannot be changed.',
  })
  dataType?: string | null
}

/** How the subject reacted to a treatment: all of it may change. */
@ObjectType()
@InputType()
export abstract class ReactionFields {
  @Field(() => Date, { nullable: true, description: 'When the treatment was presented.' })
  presentedTimeStamp?: Date | null

  @Field(() => String, { nullable: true, description: 'What the subject answered.' })
  responseValue?: string | null

  @Field(() => String, { nullable: true, description: 'What responseValue means.' })
  responseType?: string | null

  @Field(() => Date, { nullable: true, description: 'When the subject answered.' })
  respondedTimeStamp?: Date | null

  @Field(() => String, { nullable: true, description: 'The channel through which the subject answered.' })
  responseChannel?: string | null
}

@ObjectType()
@InputType()
export abstract class TreatmentFields extends ReactionFields {
  @Field(() => String, { description: 'The treatment. Cannot be changed.' })
  treatmentId!: string

  @Field(() => String, { nullable: true, description: 'Its revision. Cannot be changed.' })
  treatmentRevisionId?: string | null

  @Field(() => String, { nullable: true, description: 'The group of treatments that it came from. Cannot be changed.' })
  treatmentGroupId?: string | null

  @Field(() => String, { nullable: true, description: 'The revision of that group. Cannot be changed.' })
  treatmentGroupRevisionId?: string | null

  @Field(() => String, { nullable: true, description: 'The node of the object that chose it. Cannot be changed.' })
  objectNodeId?: string | null
}

@ObjectType()
@InputType()
export abstract class AbTestFields {
  @Field(() => String, { nullable: true, description: 'The node that made the test. Cannot be changed.' })
  nodeId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the path is the champion. Cannot be changed.' })
  champion?: boolean | null

  @Field(() => String, { nullable: true, description: 'The name of the path that was taken. Cannot be changed.' })
  pathName?: string | null

  @Field(() => String, { nullable: true, description: 'Its id. Cannot be changed.' })
  pathId?: string | null

  @Field(() => String, { nullable: true, description: 'Its key. Cannot be changed.' })
  pathKey?: string | null

  @Field(() => String, { nullable: true, description: 'The type of the test. Cannot be changed.' })
  pathType?: string | null
}

@ObjectType()
@InputType()
export abstract class LinkFields {
  @Field(() => String, { nullable: true, description: 'How the linked resource relates to the record.' })
  rel?: string | null

  @Field(() => String, { nullable: true, description: 'The HTTP method.' })
  method?: string | null

  @Field(() => String, { nullable: true, description: 'The address of the resource.' })
  href?: string | null

  @Field(() => String, { nullable: true, description: 'The same address.' })
  uri?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The media type of the request, or of the answer where none is sent.',
  })
  type?: string | null

  @Field(() => String, { nullable: true, description: 'The media type of the answer, where it is another.' })
  responseType?: string | null

  @Field(() => String, { nullable: true, description: 'The media type of the entries of a collection.' })
  itemType?: string | null
}
