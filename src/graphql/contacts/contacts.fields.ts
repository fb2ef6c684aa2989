import { Field, InputType, ObjectType } from 'type-graphql'

/** The fields that have the same nullability in the input and in the output. */
@ObjectType()
@InputType()
export abstract class ContactFields {
  @Field(() => String, {
    description: 'The subject of the contact. Only subjectId and subjectLevel together identify a subject. Immutable.',
  })
  subjectId!: string

  @Field(() => String, {
    description: 'The kind of the subject, for example `household` or `customer`. Immutable.',
  })
  subjectLevel!: string

  @Field(() => String, { description: 'The URI of the object that made the contact. Immutable.' })
  objectUri!: string

  @Field(() => String, { description: 'The revision of the object. Immutable.' })
  objectRevisionId!: string

  @Field(() => String, { description: 'The type of the object, for example `decision`. Immutable.' })
  objectType!: string

  @Field(() => String, { nullable: true, description: 'The rules that were true, encoded. Immutable.' })
  ruleFired?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The IDs of the rules that were evaluated, in the order of evaluation. Immutable.',
  })
  pathTraversed?: string | null

  @Field(() => String, {
    description: 'The code by which responses refer to the contact. Unique among all contacts. Immutable.',
  })
  responseTrackingCode!: string

  @Field(() => String, {
    nullable: true,
    description: 'The person who receives the treatments. Equals subjectId if the subject is the receiver. Immutable.',
  })
  receiverId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Whether the receiver is the subject or an agent. Immutable.',
  })
  receiverRole?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The channel of the contact. A response can arrive through another channel. Immutable.',
  })
  channel?: string | null

  @Field(() => String, { nullable: true, description: 'A summary of the responses to the treatments.' })
  conclusionResponseValue?: string | null

  @Field(() => String, { nullable: true, description: 'How to interpret conclusionResponseValue.' })
  conclusionResponseType?: string | null
}

@ObjectType()
@InputType()
export abstract class ObjectVariableFields {
  @Field(() => String, { description: 'The name of the variable. Immutable.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'The value of the variable. Immutable.' })
  value?: string | null

  @Field(() => String, { nullable: true, description: 'The type of the value, for example `string`. Immutable.' })
  dataType?: string | null
}

/** The presentation of a treatment and the response to it: its changeable fields. */
@ObjectType()
@InputType()
export abstract class ReactionFields {
  @Field(() => Date, { nullable: true, description: 'When the treatment was presented.' })
  presentedTimeStamp?: Date | null

  @Field(() => String, { nullable: true, description: 'The response of the subject to the treatment.' })
  responseValue?: string | null

  @Field(() => String, { nullable: true, description: 'How to interpret responseValue.' })
  responseType?: string | null

  @Field(() => Date, { nullable: true, description: 'When the subject responded.' })
  respondedTimeStamp?: Date | null

  @Field(() => String, { nullable: true, description: 'The channel of the response.' })
  responseChannel?: string | null
}

@ObjectType()
@InputType()
export abstract class TreatmentFields extends ReactionFields {
  @Field(() => String, { description: 'The treatment. Immutable.' })
  treatmentId!: string

  @Field(() => String, { nullable: true, description: 'The revision of the treatment. Immutable.' })
  treatmentRevisionId?: string | null

  @Field(() => String, { nullable: true, description: 'The treatment group that the treatment comes from. Immutable.' })
  treatmentGroupId?: string | null

  @Field(() => String, { nullable: true, description: 'The revision of the treatment group. Immutable.' })
  treatmentGroupRevisionId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The node of the object that selected the treatment. Immutable.',
  })
  objectNodeId?: string | null
}

@ObjectType()
@InputType()
export abstract class AbTestFields {
  @Field(() => String, { nullable: true, description: 'The A/B test node. Immutable.' })
  nodeId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the path is the champion. Immutable.' })
  champion?: boolean | null

  @Field(() => String, { nullable: true, description: 'The name of the path that was selected. Immutable.' })
  pathName?: string | null

  @Field(() => String, { nullable: true, description: 'The ID of the path. Immutable.' })
  pathId?: string | null

  @Field(() => String, { nullable: true, description: 'The key of the path. Immutable.' })
  pathKey?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The type of the test, for example `Champion/Challenger`. Immutable.',
  })
  pathType?: string | null
}

@ObjectType()
@InputType()
export abstract class LinkFields {
  @Field(() => String, { nullable: true, description: 'The relation of the linked resource to the record.' })
  rel?: string | null

  @Field(() => String, { nullable: true, description: 'The HTTP method.' })
  method?: string | null

  @Field(() => String, { nullable: true, description: 'The address of the linked resource.' })
  href?: string | null

  @Field(() => String, { nullable: true, description: 'The same as href.' })
  uri?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The media type of the request body or, if there is none, of the response.',
  })
  type?: string | null

  @Field(() => String, { nullable: true, description: 'The media type of the response to a request that has a body.' })
  responseType?: string | null

  @Field(() => String, { nullable: true, description: 'The media type of the entries of a collection.' })
  itemType?: string | null
}
