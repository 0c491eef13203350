import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Where quarters are sealed and attacked, programs started and reports printed: files that take seconds, not moments. */
const longest = [
  "attacks",
  "audit",
  "bench",
  "commandline",
  "delivery",
  "demo",
  "ledger",
  "receiving",
  "report",
  "vault",
];

/**
 * The order of the test files: those of the longest folders first, so that no core is left over with one of them when
 * the others are through. Otherwise as Vitest would order them.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(takesLong), ...sorted.filter((file) => !takesLong(file))];
  }
}

function takesLong({ moduleId }: TestSpecification): boolean {
  return longest.some((folder) => moduleId.includes(`/test/${folder}/`));
}
