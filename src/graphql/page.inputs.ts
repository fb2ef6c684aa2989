import { ArgsType, Field, Int } from 'type-graphql'

import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../domain/paging/page'

/** The arguments of every list. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: `How many entries to return, 1 to ${MAX_PAGE_SIZE}; anything else is BAD_USER_INPUT.`,
  })
  first?: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor of the entry before the page: `pageInfo.endCursor` of the page before. Any other text is BAD_USER_INPUT.',
  })
  after?: string | null
}
