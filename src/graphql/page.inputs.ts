import { ArgsType, Field, Int } from 'type-graphql'

import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../domain/paging/page'

/** The arguments of every connection. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: `The number of entries to return, from 1 to ${MAX_PAGE_SIZE}. Any other value is ARGUMENT_INVALID.`,
  })
  first?: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor after which the page starts: for the next page, `pageInfo.endCursor` of the previous page. Any other text is ARGUMENT_INVALID.',
  })
  after?: string | null
}
