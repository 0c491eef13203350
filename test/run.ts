import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { obtainElectron } from "../electron/findElectron.ts";
import {
  add,
  type Counts,
  closingLine,
  countCheck,
  countSuite,
  nothingCounted,
  readPlaywrightReport,
  readVitestReport,
  stepLine,
} from "./runner/counts.ts";
import { obtainChromium } from "./runner/obtainChromium.ts";
import { runTool } from "./runner/runTool.ts";

/** One step of `npm test`; every step runs, also after another one failed. */
interface Step {
  name: string;
  run(): Promise<Counts>;
}

const reports = await mkdtemp(join(tmpdir(), "vielfaltsakte-reports-"));

/** Tests start the program as a process of its own some hundred times: Node need not compile it as often. */
const compiledOnce = { NODE_COMPILE_CACHE: join(reports, "compiled") };

const steps: readonly Step[] = [
  { name: "Types", run: async () => countCheck(await runTool("tsc", ["--noEmit"])) },
  { name: "Format and lint", run: async () => countCheck(await runTool("biome", ["check", "."])) },
  { name: "Chromium", run: async () => countCheck(await obtainChromium()) },
  { name: "Build", run: async () => countCheck(await runTool("node", ["electron/build.ts"])) },
  { name: "Layers, units and integration", run: () => runVitest("units", ["--exclude=test/packaging/**"]) },
  { name: "Packaging", run: () => runVitest("packaging", ["test/packaging"]) },
  { name: "End to end", run: runPlaywright },
];

async function runVitest(name: string, args: readonly string[]): Promise<Counts> {
  const report = join(reports, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const succeeded = await runTool("vitest", ["run", ...reporters, ...args], compiledOnce);
  return countSuite(await readVitestReport(report), succeeded);
}

async function runPlaywright(): Promise<Counts> {
  const report = join(reports, "end-to-end.json");
  const hasElectron = (await obtainElectron()) !== null;
  const config = ["--config", "test/end-to-end/playwright.config.ts", "--reporter=list,json"];
  const environment = { ...compiledOnce, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const succeeded = await runTool("playwright", ["test", ...config], environment);
  if (!hasElectron) warnAboutElectron();
  return countSuite(await readPlaywrightReport(report), succeeded);
}

function warnAboutElectron(): void {
  console.log("");
  console.log(
    "!!! SKIPPED: the suite in real Electron did not run, because Electron's binary could not be had here.",
  );
  console.log(
    "!!! Run npm test with an open network, or name a folder with Electron in ELECTRON_OVERRIDE_DIST_PATH.",
  );
}

let total = nothingCounted;
const summary: string[] = [];
for (const step of steps) {
  console.log(`\n=== ${step.name}`);
  const begin = performance.now();
  const counts = await step.run();
  total = add(total, counts);
  const seconds = Math.round((performance.now() - begin) / 1000);
  summary.push(stepLine(step.name, counts, seconds));
}
await rm(reports, { recursive: true, force: true });

console.log(`\n=== Summary\n${summary.join("\n")}\n`);
console.log(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
