import { type AuditedTable, TruthRejected } from "./auditedCluster.ts";
import { Checker, type Verdict } from "./checker/checker.ts";
import { recordOf } from "./checker/record.ts";
import { intervalOf, type Method } from "./knowledge.ts";
import { enoughElsewhere, type GroupNeed, isMet, type Need, needsOf } from "./needs.ts";
import { type Layout, placesInCells } from "./search/layout.ts";
import type { World } from "./world/world.ts";
import type { WorldKind } from "./worldKind.ts";

/** What has been witnessed of everything that one cluster of linked tables needs; only the checker's counts are believed. */
export class Evidence {
  readonly needs: readonly Need[];
  /** For each table and cell the values that witnesses have shown. */
  readonly seen: ReadonlyMap<string, readonly Set<number>[]>;
  /** The worlds that the checker accepted. */
  readonly worlds: World[] = [];
  /** How many newly found worlds it did not accept. */
  rejected = 0;
  readonly #checker: Checker;
  readonly #records: readonly string[];

  /** Begins with the true world as the first witness. Throws `TruthRejected` where that does not fit what is published. */
  constructor(
    tables: readonly AuditedTable[],
    truth: World,
    {
      layout,
      kind,
      method,
      asks,
    }: { layout: Layout; kind: WorldKind; method: Method; asks: (need: Need) => boolean },
  ) {
    this.#checker = new Checker(
      tables.map(({ table, population }) => ({ ...table, population })),
      intervalOf(0, method).most,
      truth,
      (person) => kind.brokenRule(person),
    );
    this.#records = truth.map(recordOf);
    const verdict = this.#checker.check(truth);
    if (!verdict.accepted) throw new TruthRejected(verdict.why);
    const { counts } = verdict;
    this.seen = new Map([...counts].map(([id, own]) => [id, Array.from(own, () => new Set<number>())]));
    const placesIn = placesInCells(layout, truth);
    const firsts = new Map(layout.tables.map(({ id, first }) => [id, first]));
    this.needs = tables
      .flatMap(({ table, structuralZeros }) => {
        const placesInCell = (cell: number) => placesIn[(firsts.get(table.id) ?? 0) + cell] ?? [];
        return needsOf(
          table,
          counts.get(table.id) ?? new Int32Array(),
          structuralZeros,
          placesInCell,
          kind.asked,
        );
      })
      .filter(asks);
    this.#record(verdict, truth);
  }

  /** What is not witnessed yet. */
  unmet(): Need[] {
    return this.needs.filter((need) => !isMet(need));
  }

  /** Takes what a newly found world shows, if the checker accepts it. */
  witness(world: World): void {
    if (!this.remember(world)) this.rejected += 1;
  }

  /** Takes what a world shows that was found for other forms of the tables; false where it does not fit these. */
  remember(world: World): boolean {
    const verdict = this.#checker.check(world);
    if (verdict.accepted) this.#record(verdict, world);
    return verdict.accepted;
  }

  #record({ counts }: Verdict & { accepted: true }, world: World): void {
    this.worlds.push(world);
    for (const [table, own] of counts) {
      own.forEach((persons, cell) => {
        this.seen.get(table)?.[cell]?.add(persons);
      });
    }
    let records: Set<string> | undefined;
    for (const need of this.needs) {
      if (isMet(need)) continue;
      const own = counts.get(need.table);
      const persons = own?.[need.cell] ?? 0;
      if (need.kind === "smallCell") need.values.add(persons);
      else if ((own?.[need.total] ?? 0) - persons >= enoughElsewhere) {
        records ??= new Set(world.map(recordOf));
        this.#recordGroup(need, records);
      }
    }
  }

  /** A known person is no help to the attacker when a witness holds exactly that person's record. */
  #recordGroup(need: GroupNeed, records: ReadonlySet<string>): void {
    need.witnessed = true;
    for (const place of need.known) if (records.has(this.#records[place] ?? "")) need.known.delete(place);
  }
}
