import type { ReleaseTable } from "../../shared/statistics/release.ts";
import { auditSummary } from "./auditSummary.ts";
import type { AuditTable } from "./auditTable.ts";
import type { Candidate } from "./coarsening/culprit.ts";
import { formMerging, formWithout, nextForm } from "./coarsening/nextForm.ts";
import type { AuditInput } from "./input.ts";
import type { Need } from "./needs.ts";
import { type AuditDecision, type AuditPassed, Refusal } from "./outcome.ts";
import { asProgrammed, type Form, publishedTables } from "./published.ts";

/** In which form each table of a release would leave by now, and why. */
export class Forms {
  /** What was decided, in order. */
  readonly decisions: AuditDecision[] = [];
  readonly #tables: readonly AuditTable[];
  readonly #secret: Uint8Array;
  readonly #forms = new Map<string, Form>();

  constructor({ tables, secret }: Pick<AuditInput, "tables" | "secret">) {
    this.#tables = tables;
    this.#secret = secret;
  }

  /** All tables as they would leave by now. */
  published(): ReleaseTable[] {
    return publishedTables(this.#tables, this.#forms, this.#secret);
  }

  isWithheld(table: string): boolean {
    return this.#forms.get(table) === "withheld";
  }

  /** Gives a table another form, for a reason in German. */
  decide(table: string, form: Form, reason: string): void {
    this.#forms.set(table, form);
    this.decisions.push({ table, step: form === "withheld" ? "withheld" : "coarsened", reason });
  }

  /** The next form of a table in which these needs could not be met. */
  next(table: AuditTable, failing: readonly Need[], release: readonly ReleaseTable[]): Form {
    const cells = release.find(({ id }) => id === table.definition.id)?.cells ?? [];
    const keys = failing.map(({ cell }) => cells[cell]?.key ?? []);
    return nextForm(table, this.#now(table), keys);
  }

  /** The next form of a table that puts one category together with others. */
  merging(table: AuditTable, dimension: string, code: string): Form {
    return formMerging(table, this.#now(table), dimension, code);
  }

  /** A table that no longer divides by a dimension; none where that cannot be, or where no dimension is named. */
  without(table: AuditTable, dimension: string | undefined): Form {
    return dimension === undefined ? "withheld" : formWithout(table, this.#now(table), dimension);
  }

  /** A table as it would leave in its next form. */
  candidate(table: AuditTable, unmet: readonly Need[], release: readonly ReleaseTable[]): Candidate {
    const { id } = table.definition;
    const own = unmet.filter((need) => need.table === id);
    const form = this.next(table, own, release);
    if (form === "withheld") return { id, coarser: undefined };
    return { id, coarser: publishedTables([table], new Map([[id, form]]), this.#secret)[0] };
  }

  /** A release without a single table of persons tells of nobody, and nothing: something is wrong. */
  assertSomethingLeft(): void {
    const people = this.#tables.filter(({ definition }) => definition.unit === "person");
    if (people.every(({ definition }) => this.isWithheld(definition.id))) throw new Refusal("nothingLeft");
  }

  /** What the release says of its audit. */
  summary(): AuditPassed["audit"] {
    return auditSummary(this.#tables, this.#forms);
  }

  #now(table: AuditTable): Form {
    return this.#forms.get(table.definition.id) ?? asProgrammed(table);
  }
}
