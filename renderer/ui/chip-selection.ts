export interface ChipOption<Id extends string = string> {
  id: Id;
  label: string;
  isDisabled?: boolean;
}

/** The chosen ids in the order in which they were chosen: what was there stays in place, new ones follow. */
export function orderedSelection<Id extends string>(before: readonly Id[], chosen: Iterable<Id>): Id[] {
  const rest = new Set(chosen);
  const kept = before.filter((id) => rest.delete(id));
  return [...kept, ...rest];
}

/**
 * The first `count` options and every chosen one, in the order of the list. All of them without a count,
 * and when only one would be hidden: it takes no more room than the chip that would show it.
 */
export function visibleOptions<Id extends string>(
  options: readonly ChipOption<Id>[],
  chosen: readonly Id[],
  count = options.length,
): readonly ChipOption<Id>[] {
  const shown = options.filter((option, index) => index < count || chosen.includes(option.id));
  return options.length - shown.length <= 1 ? options : shown;
}
