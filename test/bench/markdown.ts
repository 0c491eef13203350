import { sameStatements } from "./comparison.ts";
import type { Measurement, Report } from "./report.ts";

/** The report as Markdown: the made-up centre, one table of times, sizes and memory. */
export function markdownOf(report: Report): string {
  return [
    head(report),
    table(
      ["Measurement", "Runs", "p50", "p95", "max", "CPU p50", "Peer p50", "Ratio", "CPU ratio"],
      report.measurements.map(rowOf),
    ),
    "Times in milliseconds. CPU: processor time of all threads of the process, which the load of the machine distorts " +
      "less. Peer: raw better-sqlite3 on an unencrypted, freshly packed copy with the same rows, indexes and settings; " +
      "after each execution of the core it repeats the statements with their parameters. Ratio: median of the core " +
      "(schema, access rules, mapping and encryption included) divided by that of the peer; CPU ratio: the same of processor time.",
    peersThatDiffer(report.measurements),
    table(["Size", "MB"], sizeRows(report)),
    table(
      ["Peak memory of a process by the end of a stage", "MB"],
      report.memory.map(({ stage, peakBytes }) => [stage, megabytes(peakBytes)]),
    ),
  ].join("\n\n");
}

function head({ measuredOn, machine, load, centre }: Report): string {
  return [
    `${measuredOn}: ${count(centre.people)} people, ${count(centre.contacts)} contacts in ${centre.quarters} quarters.`,
    `${machine.cores} cores (${machine.processor}), ${megabytes(machine.memoryBytes)} MB, ${machine.system},`,
    `Node ${machine.node}, SQLite ${machine.sqlite}; load ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after.`,
    `Making up the centre: ${count(centre.operations)} rows through the write boundary in ${centre.seconds.toFixed(0)} s,`,
    `${count(Math.round(centre.operationsPerSecond))} rows per second, peak memory ${megabytes(centre.peakMemoryBytes)} MB.`,
  ].join("\n");
}

function rowOf({ name, what, figures, peer, ratio, cpuRatio }: Measurement): string[] {
  return [
    `${what} (\`${name}\`)`,
    count(figures.count),
    ...[figures.p50, figures.p95, figures.max, figures.cpu].map(milliseconds),
    peer ? milliseconds(peer.figures.p50) : "–",
    ...[ratio, cpuRatio].map((value) => (value === null ? "–" : value.toFixed(2))),
  ];
}

function peersThatDiffer(measurements: readonly Measurement[]): string {
  const special = new Map<string, string[]>();
  for (const { name, peer } of measurements) {
    if (!peer || peer.what === sameStatements) continue;
    special.set(peer.what, [...(special.get(peer.what) ?? []), `\`${name}\``]);
  }
  return ["What the peer does where it is not just the same statements:", ""]
    .concat([...special].map(([what, names]) => `- ${names.join(", ")}: ${what}.`))
    .join("\n");
}

function sizeRows({ sizes }: Report): string[][] {
  return [
    ["Database, encrypted", megabytes(sizes.encryptedDatabase)],
    ["The same rows unencrypted, freshly packed", megabytes(sizes.plainDatabase)],
    ...Object.entries(sizes.package).map(([name, bytes]) => [`Package: ${name}`, megabytes(bytes)]),
  ];
}

function table(heading: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = line(heading.map((_, column) => (column === 0 ? "---" : "---:")));
  return [line(heading), rule, ...rows.map(line)].join("\n");
}

function milliseconds(value: number | null): string {
  if (value === null) return "–";
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : count(Math.round(value));
}

function megabytes(bytes: number): string {
  const value = bytes / 1_000_000;
  return value < 10 ? value.toFixed(2) : count(Math.round(value));
}

function count(value: number): string {
  return value.toLocaleString("en");
}
