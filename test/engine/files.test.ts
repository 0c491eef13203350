import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFileSafely } from "../../db/engine/files.ts";
import { emptyFolder } from "../release/support.ts";

describe("writing a file into a folder that others can write to", () => {
  it("overwrites nothing that somebody's link under the temporary name leads to", () => {
    const folder = emptyFolder();
    const own = join(emptyFolder(), "akte.db");
    writeFileSync(own, "die Akte");
    symlinkSync(own, join(folder, "06411-2026-Q3.tar.age.neu"));
    writeFileSafely(join(folder, "06411-2026-Q3.tar.age"), "Lieferung");
    expect(readFileSync(own, "utf8")).toBe("die Akte");
    expect(readFileSync(join(folder, "06411-2026-Q3.tar.age"), "utf8")).toBe("Lieferung");
    expect(readdirSync(folder)).toEqual(["06411-2026-Q3.tar.age"]);
  });

  it("lets nobody read along in a file that was laid out for it", () => {
    const folder = emptyFolder();
    const bait = join(folder, "bericht-intern.html.neu");
    writeFileSync(bait, "");
    chmodSync(bait, 0o666);
    writeFileSafely(join(folder, "bericht-intern.html"), "genaue Zahlen");
    expect(statSync(join(folder, "bericht-intern.html")).mode & 0o777).toBe(0o600);
  });
});
