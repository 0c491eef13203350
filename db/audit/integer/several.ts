import { added, type IntegerProgramme, less, ones, type Sum } from "../solver/programme.ts";
import { type Answer, isWithin, NotDescribed, type Variable } from "./variables.ts";

/** Most kinds of interpreting of somebody with so many contacts; each contact has one kind. */
const mostKinds: Readonly<Record<string, number>> = { "1": 1, "2-3": 3, "4-9": 9 };

/**
 * What numbers of persons with this or that answer are possible where several answers are allowed: each at most all
 * `persons`; a set of codes at least as many as each of its parts and at most all of them together. Such numbers
 * can be dealt out in turn, so nothing more follows.
 */
export function demandSeveral(
  programme: IntegerProgramme,
  variable: Variable,
  given: Answer,
  counts: readonly number[],
  persons: Sum,
): void {
  const parts = partsOf(variable);
  counts.forEach((count, position) => {
    const inside = (parts[position] ?? []).map((part) => counts[part] ?? -1);
    for (const part of inside) programme.demand(less(ones([count]), ones([part])), 0);
    if (inside.length > 0) programme.demand(less(ones(inside), ones([count])), 0);
    programme.demand(less(persons, ones([count])), 0);
  });
  if (variable.names[0] !== "interpreting") return;
  // Everybody has at least one kind of interpreting, and no more kinds than contacts.
  const kinds = ones(counts.filter((_, position) => parts[position]?.length === 0));
  programme.demand(less(kinds, persons), 0);
  const most = mostKinds[given.get("contactFrequency")?.[0] ?? ""];
  if (most !== undefined) programme.demand(less(added([persons, most]), kinds), 0);
}

/** For each set of codes the positions of the largest sets within it; they must have all its codes. */
export function partsOf({ names: [name = ""], answers }: Variable): number[][] {
  const sets = answers.map((answer) => new Set(answer.get(name)));
  return sets.map((set, position) => {
    const others = sets.filter((_, other) => other !== position);
    const within = others.filter((other) => isWithin(other, set));
    const isApart = (other: ReadonlySet<string>) => ![...other].some((code) => set.has(code));
    if (!others.every((other) => within.includes(other) || isWithin(set, other) || isApart(other))) {
      throw new NotDescribed(name);
    }
    const largest = within.filter((part) => !within.some((other) => other !== part && isWithin(part, other)));
    const codes = largest.reduce((sum, { size }) => sum + size, 0);
    if (largest.length > 0 && codes !== set.size) throw new NotDescribed(name);
    return largest.map((part) => sets.indexOf(part));
  });
}
