/** A cell of a two-way table of contacts with its totals, as the rule of withholding sees it. */
export interface ContactCell {
  row: string;
  column: string;
  contacts: number;
  /** Different persons behind it; every anonymous contact is one. */
  contributors: number;
  /** Contacts of the person with most. */
  largest: number;
}

const fewestContributors = 10;
const contactBase = 10;

/**
 * Why a sum of contacts must not be published by itself (STATISTIK 3.4), or `undefined`: at least 10 different persons
 * have to stand behind it, and the largest has to contribute less than half. A cell without contacts is withheld like
 * every small one.
 */
export function ownReason({
  contacts,
  contributors,
  largest,
}: ContactCell): "fewPersons" | "oneDominates" | undefined {
  if (contributors < fewestContributors) return "fewPersons";
  return largest * 2 < contacts ? undefined : "oneDominates";
}

/** True when nothing of its own speaks against publishing a sum of contacts. */
export function mayBePublished(cell: ContactCell): boolean {
  return ownReason(cell) === undefined;
}

/** The nearest multiple of 10; halves go up. */
export function roundContacts(contacts: number): number {
  return Math.round(contacts / contactBase) * contactBase;
}

/**
 * The cells to withhold: those that may not be published, and then so many others that none of them
 * can be computed from rows and columns adding up to their totals.
 *
 * Every row and every column, the totals' own included, is one equation; each cell stands in two of them.
 * Seen as a graph with rows and columns as nodes and withheld cells as edges, a cell can be computed
 * exactly when its edge is a bridge. Each bridge is closed into a ring by the way round it
 * that withholds the fewest further contacts.
 */
export function withheldCells(cells: readonly ContactCell[]): Set<ContactCell> {
  const withheld = new Set(cells.filter((cell) => !mayBePublished(cell)));
  for (let bridge = findBridge(withheld); bridge; bridge = findBridge(withheld)) {
    const ring = cheapestWayRound(cells, withheld, bridge);
    if (!ring) return new Set(cells);
    for (const cell of ring) withheld.add(cell);
  }
  return withheld;
}

/** A withheld cell that could be computed, or `undefined` when there is none. */
export function findBridge(withheld: ReadonlySet<ContactCell>): ContactCell | undefined {
  return [...withheld].find((cell) => cheapestWayRound([...withheld], withheld, cell) === undefined);
}

interface Way {
  contacts: number;
  cells: ContactCell[];
}

/**
 * The cells of the cheapest way from the row to the column of `avoided` without it
 * (Dijkstra; a withheld cell costs nothing, any other its contacts), or `undefined` when there is none.
 */
function cheapestWayRound(
  cells: readonly ContactCell[],
  withheld: ReadonlySet<ContactCell>,
  avoided: ContactCell,
): ContactCell[] | undefined {
  const goal = columnNode(avoided);
  const waiting = new Map<string, Way>([[rowNode(avoided), { contacts: 0, cells: [] }]]);
  const done = new Set<string>();
  for (let node = nearest(waiting); node !== undefined; node = nearest(waiting)) {
    const way = waiting.get(node);
    if (!way) return undefined;
    if (node === goal) return way.cells;
    waiting.delete(node);
    done.add(node);
    for (const cell of cells) {
      const neighbour = neighbourOf(node, cell);
      if (cell === avoided || neighbour === undefined || done.has(neighbour)) continue;
      const contacts = way.contacts + (withheld.has(cell) ? 0 : cell.contacts);
      const known = waiting.get(neighbour);
      if (!known || contacts < known.contacts)
        waiting.set(neighbour, { contacts, cells: [...way.cells, cell] });
    }
  }
  return undefined;
}

function nearest(waiting: ReadonlyMap<string, Way>): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [node, { contacts }] of waiting) {
    if (contacts < fewest) {
      best = node;
      fewest = contacts;
    }
  }
  return best;
}

function neighbourOf(node: string, cell: ContactCell): string | undefined {
  if (node === rowNode(cell)) return columnNode(cell);
  return node === columnNode(cell) ? rowNode(cell) : undefined;
}

function rowNode(cell: ContactCell): string {
  return `row ${cell.row}`;
}

function columnNode(cell: ContactCell): string {
  return `column ${cell.column}`;
}
