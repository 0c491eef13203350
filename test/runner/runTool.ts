import { spawn } from "node:child_process";
import { delimiter, join, resolve } from "node:path";

/** The project's root folder. */
export const projectRoot = resolve(import.meta.dirname, "..", "..");

/** Runs a program with the tools of this project first on its path; true when it succeeded. */
export function runTool(
  name: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<boolean> {
  const tools = join(projectRoot, "node_modules", ".bin");
  return new Promise((finish) => {
    const child = spawn(name, args, {
      cwd: projectRoot,
      stdio: ["ignore", "inherit", "inherit"],
      // Windows keeps the tools as .cmd files, which only its shell can start.
      shell: process.platform === "win32",
      env: { ...process.env, ...environment, PATH: `${tools}${delimiter}${process.env.PATH ?? ""}` },
    });
    child.once("error", () => finish(false));
    child.once("exit", (code) => finish(code === 0));
  });
}
