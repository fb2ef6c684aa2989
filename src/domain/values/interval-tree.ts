/** A time span with both of its ends. */
export interface Interval {
  readonly from: Date
  readonly to: Date
}

/** An item with its interval in milliseconds. */
interface Entry<Item> {
  readonly item: Item
  readonly from: number
  readonly to: number
}

/** The entries that contain a time, the centre, and the nodes of those that end before it or begin after it. */
interface Node<Item> {
  readonly centre: number
  readonly earliestFirst: readonly Entry<Item>[]
  readonly latestEndFirst: readonly Entry<Item>[]
  readonly before: Node<Item> | undefined
  readonly after: Node<Item> | undefined
}

/**
 * Finds the items whose interval overlaps another one. The cost follows the number of items that are found, not of all
 * items. An item whose interval ends before it begins is never found.
 */
export class IntervalTree<Item> {
  readonly #root: Node<Item> | undefined

  constructor(items: readonly Item[], getInterval: (item: Item) => Interval) {
    const entries = items.map((item) => {
      const { from, to } = getInterval(item)
      return { item, from: from.getTime(), to: to.getTime() }
    })
    this.#root = createNode(entries.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from))
  }

  /** The items, in no order. */
  findOverlapping({ from, to }: Interval): Item[] {
    const found: Item[] = []
    collect(this.#root, { from: from.getTime(), to: to.getTime() }, found)
    return found
  }
}

/** The centre is the median of the beginnings: no side gets more than half of the entries, and the node keeps at least one. */
function createNode<Item>(earliestFirst: readonly Entry<Item>[]): Node<Item> | undefined {
  const centre = earliestFirst[Math.floor(earliestFirst.length / 2)]?.from
  if (centre === undefined) return undefined
  const around = earliestFirst.filter(({ from, to }) => from <= centre && to >= centre)
  return {
    centre,
    earliestFirst: around,
    latestEndFirst: around.toSorted((a, b) => b.to - a.to),
    before: createNode(earliestFirst.filter(({ to }) => to < centre)),
    after: createNode(earliestFirst.filter(({ from }) => from > centre)),
  }
}

function collect<Item>(
  node: Node<Item> | undefined,
  interval: { readonly from: number; readonly to: number },
  found: Item[],
): void {
  if (!node) return
  const { from, to } = interval
  const { centre, earliestFirst, latestEndFirst, before, after } = node
  const isLater = from > centre
  // All entries contain the centre: on the side of the interval, their ends or beginnings decide.
  for (const entry of isLater ? latestEndFirst : earliestFirst) {
    if (isLater ? entry.to < from : entry.from > to) break
    found.push(entry.item)
  }
  if (from < centre) collect(before, interval, found)
  if (to > centre) collect(after, interval, found)
}
