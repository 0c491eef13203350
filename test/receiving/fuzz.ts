import { runTool } from "../runner/runTool.ts";

/** Examines ten thousand mutated packages, which takes about a minute: too long for every run of the tests. */
const passed = await runTool("vitest", ["run", "test/receiving/fuzz.test.ts"], {
  VIELFALTSAKTE_MUTANTS: "10000",
});
process.exitCode = passed ? 0 : 1;
