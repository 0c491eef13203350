import { expect, test } from "vitest";
import { runBenchmark } from "./benchmark.ts";
import { percentile } from "./figures.ts";
import { markdownOf } from "./markdown.ts";
import { readOptions } from "./options.ts";
import { measurementNames, withoutPeer } from "./report.ts";
import { keystrokes, typedNames } from "./typedNames.ts";

test("a run of tiny size measures everything it names, beside its peer", { timeout: 240_000 }, async () => {
  const report = await runBenchmark({ people: 80, contacts: 600 }, undefined);

  expect(report.measurements.map(({ name }) => name)).toEqual(
    measurementNames.filter((name) => !name.startsWith("gate") || name === "gate.30"),
  );
  for (const { name, figures, peer, ratio } of report.measurements) {
    const { count, p50, p95, max } = figures;
    expect(
      [count, p50].every((figure) => figure > 0 && Number.isFinite(figure)),
      name,
    ).toBe(true);
    expect(p50 <= p95 && p95 <= max && Number.isFinite(max), name).toBe(true);
    expect(peer === null, name).toBe(withoutPeer.includes(name));
    expect(ratio === null || (ratio > 0 && Number.isFinite(ratio)), name).toBe(true);
    expect(ratio === null, name).toBe(peer === null);
  }

  expect(report.centre).toMatchObject({ people: 80, contacts: 600 });
  expect(report.centre.operationsPerSecond).toBeGreaterThan(0);
  expect(Object.keys(report.sizes.package)).toEqual([
    "bericht.html",
    "signatur.json",
    "statistik.csv",
    "statistik.json",
    "statistik.xlsx",
  ]);
  const sizes = [
    report.sizes.encryptedDatabase,
    report.sizes.plainDatabase,
    ...report.memory.map((stage) => stage.peakBytes),
  ];
  expect(sizes.every((bytes) => bytes > 0)).toBe(true);

  const markdown = markdownOf(report);
  for (const { name } of report.measurements) expect(markdown).toContain(`\`${name}\``);
});

test("a percentile is the smallest value that the share does not exceed", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([0.5, 0.95, 1].map((share) => percentile(hundred, share))).toEqual([50, 95, 100]);
  expect(percentile([7], 0.5)).toBe(7);
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});

test("names are typed in every manner, letter by letter", () => {
  const typed = typedNames(["Oksana Schewtschenko", "Ali Yilmaz"], 200);
  expect(typed).toHaveLength(200);
  expect(new Set(typed.map(({ manner }) => manner))).toEqual(
    new Set(["asWritten", "bySound", "misspelt", "otherScript"]),
  );
  expect(keystrokes("Ali")).toEqual(["A", "Al", "Ali"]);
});

test("impossible sizes are refused", () => {
  expect(readOptions([])).toEqual({
    people: 2000,
    contacts: 40_000,
    out: undefined,
    keep: undefined,
    everyYear: false,
  });
  expect(readOptions(["--every-year"])).toMatchObject({ people: 2000, everyYear: true });
  expect(() => readOptions(["--people", "0"])).toThrow(RangeError);
  expect(() => readOptions(["--people", "10", "--contacts", "9"])).toThrow(RangeError);
  expect(() => readOptions(["--size", "10"])).toThrow(TypeError);
});
