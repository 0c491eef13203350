import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real file system of a few megabytes, or `null` where this user may not mount one. */
export function mountSmallDisk(megabytes: number): { folder: string; unmount(): void } | null {
  const folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  return {
    folder,
    unmount: () => {
      execFileSync("umount", [folder], { stdio: "ignore" });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
