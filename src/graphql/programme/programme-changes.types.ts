import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

import {
  type ChangeAction,
  changeActions,
  ChangeSource,
  type RecordKind,
  recordKinds,
} from '../../domain/programme/programme-change'
import { createConnectionType } from '../connection'
import { toEnumObject } from '../enum-object'

const RecordKindEnum = toEnumObject(recordKinds)
registerEnumType(RecordKindEnum, {
  name: 'RecordKind',
  description: 'The kind of a record of the programme.',
  valuesConfig: {
    PROGRAMME: { description: 'The settings of the programme. There is one such record; its key is `programme`.' },
    CHANNEL: { description: 'A channel, by its name.' },
    BUSINESS_UNIT: { description: 'A business unit, by its name.' },
    ACTION: { description: 'An action, by its code.' },
    EARN_RULE: { description: 'An earn rule, by its code.' },
    OFFER: { description: 'An offer, by its code.' },
  },
})

const ChangeActionEnum = toEnumObject(changeActions)
registerEnumType(ChangeActionEnum, {
  name: 'ChangeAction',
  description: 'What happened to a record of the programme.',
  valuesConfig: {
    ADDED: { description: 'The record is new.' },
    CHANGED: { description: 'The record existed, and has other values.' },
  },
})

registerEnumType(ChangeSource, {
  name: 'ChangeSource',
  description: 'How the programme was changed.',
  valuesConfig: {
    API: { description: 'By applyProgramme.' },
    IMPORT: { description: 'By the import of a programme file, the demo programme included.' },
  },
})

@ObjectType({ description: 'A field of a record, before and after a change.', simpleResolvers: true })
export class FieldChange {
  @Field(() => String, { description: 'The name of the field, as in a programme file.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'The value before, as JSON. Null if the record is new.' })
  oldValue!: string | null

  @Field(() => String, { nullable: true, description: 'The value after, as JSON.' })
  newValue!: string | null
}

@ObjectType({ description: 'What has changed in one record of the programme.', simpleResolvers: true })
export class RecordChange {
  @Field(() => RecordKindEnum, { description: 'The kind of the record.' })
  kind!: RecordKind

  @Field(() => String, { description: 'The natural key of the record: its name or code.' })
  key!: string

  @Field(() => ChangeActionEnum, { description: 'Whether the record is new.' })
  action!: ChangeAction

  @Field(() => [FieldChange], {
    description: 'The fields that have changed. Of a new record, those that have a value, without its key.',
  })
  fields!: readonly FieldChange[]
}

@ObjectType('ProgrammeChange', {
  description: 'One change of the programme: by one call of applyProgramme, or by one import.',
  simpleResolvers: true,
})
export class ProgrammeChangeType {
  @Field(() => Int, { description: 'The version of the programme after the change.' })
  version!: number

  @Field(() => String, {
    description:
      'Who changed it: `sub` of the token, else the header `x-actor`, else `anonymous`; `import` for an import.',
  })
  actor!: string

  @Field(() => ChangeSource, { description: 'How it was changed.' })
  source!: ChangeSource

  @Field(() => Date, {
    description: 'When it was changed. For an import of many lines: when its last change was written.',
  })
  createdAt!: Date

  @Field(() => [RecordChange], { description: 'The changed records, by kind.' })
  changes!: readonly RecordChange[]
}

export const ProgrammeChangeConnection = createConnectionType(ProgrammeChangeType, 'ProgrammeChange')

@ObjectType({ description: 'The result of applyProgramme.', simpleResolvers: true })
export class ApplyProgrammePayload {
  @Field(() => Int, {
    description: 'The version of the programme now: one more if anything was written, otherwise the same as before.',
  })
  version!: number

  @Field(() => [RecordChange], {
    description: 'What was changed. With `dryRun`, what would be. Empty if the programme already is as it was sent.',
  })
  changes!: readonly RecordChange[]
}
