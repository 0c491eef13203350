import { writeFileSync } from "node:fs";
import { runBenchmark } from "./benchmark.ts";
import { showProgress } from "./child.ts";
import { markdownOf } from "./markdown.ts";
import { type BenchmarkOptions, readOptions, usage } from "./options.ts";

async function main(options: BenchmarkOptions): Promise<void> {
  const report = await runBenchmark(options, options.keep, options.everyYear);
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${markdownOf(report)}\n`);
}

function optionsOrUsage(): BenchmarkOptions | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    showProgress(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

const options = optionsOrUsage();
if (options) await main(options);
