// As many as keep the server busy while the database answers one of them.
const atOnce = 4

/** Does the work for each, several at once; answers what came of each, in the order of the items. */
export async function forEachSeveralAtOnce<Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = []
  const waiting = items.entries()
  const worker = async () => {
    for (const [place, item] of waiting) made[place] = await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return made
}
