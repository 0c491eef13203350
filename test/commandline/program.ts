import { spawnSync } from "node:child_process";

const program = new URL("../../db/commandline/main.ts", import.meta.url).pathname;

/** What a call of the command line answers. */
export interface Called {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a program of its own, with the password of the demo unless another is given. */
export function run(parameters: string[], environment: Record<string, string> = {}): Called {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    encoding: "utf8",
    env: { ...process.env, VIELFALTSAKTE_PASSWORD: "demo-demo-demo", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { status, stdout, stderr };
}

/** The call that makes a demo of 400 people. */
export function demoIn(folder: string, quarters = 3): string[] {
  return ["demo", "--out", folder, "--clients", "400", "--quarters", String(quarters)];
}
