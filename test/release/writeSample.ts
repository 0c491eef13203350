import { DomainError } from "../../shared/result.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { writeReleasePackage } from "./writeReleasePackage.ts";

/** Writes a package into the folder given as argument and prints how it went: for a test under a file size limit. */
const cells = Array.from({ length: 900 }, (_, position) => ({
  key: [`kategorie-${position}`],
  value: position * 5,
}));

const release: Release = {
  format: "vielfaltsakte-statistik",
  formatVersion: 1,
  centre: { ags: "06411", name: "Darmstadt" },
  period: { id: "2026-Q1", start: "2026-01-01", end: "2026-03-31" },
  sealedOn: "2026-04-01",
  previous: null,
  programme: { version: "2026.1", codelists: "2026.1" },
  protection: { method: "keyed-rounding-5", base: 5 },
  tables: [
    {
      id: "P01",
      title: "Probe",
      unit: "person",
      dimensions: [{ id: "probe", label: "Probe", multi: false, categories: [{ code: "a", label: "A" }] }],
      cells,
    },
  ],
  quality: [],
};

const [folder = ""] = process.argv.slice(2);
try {
  await writeReleasePackage(folder, release, Buffer.alloc(32, 1));
  process.stdout.write("written");
} catch (error) {
  process.stdout.write(error instanceof DomainError ? error.code : String(error));
}
