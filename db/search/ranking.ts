/** The best items in order, at most `limit`, without sorting those that cannot be among them. */
export function bestInOrder<Item>(
  items: Iterable<Item>,
  limit: number,
  compare: (one: Item, other: Item) => number,
): Item[] {
  if (!Number.isFinite(limit)) return [...items].sort(compare);
  const best: Item[] = [];
  for (const item of items) {
    const worst = best.at(-1);
    if (best.length >= limit && worst !== undefined && compare(item, worst) >= 0) continue;
    insertInOrder(best, item, compare);
    if (best.length > limit) best.pop();
  }
  return best;
}

function insertInOrder<Item>(items: Item[], item: Item, compare: (one: Item, other: Item) => number): void {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(items[middle] as Item, item) <= 0) low = middle + 1;
    else high = middle;
  }
  items.splice(low, 0, item);
}
