import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

type Message<Answer> = { progress: string } | { answer: Answer };

/** Runs a program of this folder in a process of its own and returns its answer; shows its progress on stderr. */
export function runChild<Answer>(program: string, words: readonly string[]): Promise<Answer> {
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), words, {
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.on("message", (message: Message<Answer>) => {
      if ("answer" in message) resolve(message.answer);
      else showProgress(message.progress);
    });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${program} ended with ${code} and without an answer`)));
  });
}

/** Called by a program: what it is doing. */
export function tellProgress(progress: string): void {
  process.send?.({ progress });
}

/** Called by a program: its answer, which ends it. */
export function giveAnswer(answer: unknown): void {
  process.send?.({ answer }, () => process.disconnect?.());
}

/** One line on stderr, which leaves stdout to the table. */
export function showProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
