import { basename } from "node:path";
import type { StateEvaluation } from "../../shared/contract/stateEvaluation.ts";
import { DomainError } from "../../shared/result.ts";
import { readIdentity } from "../release/verify/identity.ts";
import { readConfirmedKeys } from "../release/verify/keys.ts";
import { Unreadable } from "../release/verify/readHostile.ts";
import { type Evaluation, type EvaluationDesk, takeIn } from "./evaluationDesk.ts";
import { findPackages } from "./findPackages.ts";
import { overview } from "./overview.ts";
import { examineEach, type ReceivedPackage } from "./receive.ts";

/**
 * Examines the packages at `dropped`, or in a folder or a file that the user chooses, and adds them to those examined before.
 * `null` when the choice was cancelled. Error `cancelled`; then everything stays as it was.
 */
export async function receiveMore(
  desk: EvaluationDesk,
  dropped: readonly string[] | undefined,
  from: "folder" | "file",
): Promise<StateEvaluation | null> {
  const places = dropped ?? (await chosenPlace(desk, from));
  if (places === null) return null;
  const paths = [...new Set((await Promise.all(places.map(findPackages))).flat())];
  const examined = await examine(desk, paths);
  takeIn(desk.evaluation, new Map([...desk.evaluation.packages, ...examined]));
  return overview(desk.evaluation);
}

/** Compares every signature with a list that the user chooses. Errors `keyListUnreadable`, `cancelled`. */
export async function chooseConfirmedKeys(
  desk: EvaluationDesk,
  from: "file" | "folder",
): Promise<StateEvaluation | null> {
  const kind = { name: "Schlüsselliste", extensions: ["json"] };
  const path =
    from === "folder"
      ? await desk.host.chooseFolder("Ordner mit den Schlüsseln der Zentren wählen")
      : await desk.host.chooseFile("Schlüsselliste der Zentren wählen", [kind]);
  if (path === null) return null;
  const list = await read(() => readConfirmedKeys(path), "keyListUnreadable");
  return examineAgain(desk, { keys: { file: basename(path), list } });
}

/** Opens encrypted packages with an age key that the user chooses. Errors `identityUnreadable`, `cancelled`. */
export async function chooseIdentity(desk: EvaluationDesk): Promise<StateEvaluation | null> {
  const kind = { name: "Schlüsseldatei", extensions: ["txt", "key", "age", "agekey"] };
  const path = await desk.host.chooseFile("Geheimen Schlüssel des Landes wählen", [kind]);
  if (path === null) return null;
  const secret = await read(() => readIdentity(path), "identityUnreadable");
  return examineAgain(desk, { identity: { file: basename(path), secret } });
}

type Keys = Pick<Evaluation, "keys" | "identity">;

/** The new keys hold only when everything was examined with them: keys and findings always belong together. */
async function examineAgain(desk: EvaluationDesk, changed: Partial<Keys>): Promise<StateEvaluation> {
  const { evaluation } = desk;
  const paths = [...evaluation.packages.keys()];
  const examined = await examine(desk, paths, { ...evaluation, ...changed });
  Object.assign(evaluation, changed);
  takeIn(evaluation, examined);
  return overview(evaluation);
}

async function chosenPlace({ host }: EvaluationDesk, from: "folder" | "file"): Promise<string[] | null> {
  const kind = { name: "Verschlüsseltes Paket", extensions: ["age"] };
  const chosen =
    from === "folder"
      ? await host.chooseFolder("Ordner mit Paketen wählen")
      : await host.chooseFile("Verschlüsseltes Paket wählen", [kind]);
  return chosen === null ? null : [chosen];
}

/** Examines with these keys. One examination runs at a time; a new one ends the one before. Error `cancelled`. */
async function examine(
  { host, evaluation }: EvaluationDesk,
  paths: readonly string[],
  { keys, identity }: Keys = evaluation,
): Promise<Map<string, ReceivedPackage>> {
  const controller = new AbortController();
  evaluation.running?.abort();
  evaluation.running = controller;
  try {
    const examined = await examineEach(paths, {
      ...(keys ? { keys: keys.list } : {}),
      ...(identity ? { identity: identity.secret } : {}),
      isCancelled: () => controller.signal.aborted,
      onProgress: (done, total) =>
        host.progress("receivePackages", done, total, `Paket ${done} von ${total} geprüft`),
    });
    if (!examined) throw new DomainError("cancelled");
    return new Map(paths.map((path, position) => [path, examined[position] as ReceivedPackage]));
  } finally {
    if (evaluation.running === controller) evaluation.running = null;
  }
}

async function read<Content>(
  work: () => Promise<Content>,
  code: "keyListUnreadable" | "identityUnreadable",
): Promise<Content> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Unreadable ? new DomainError(code) : error;
  }
}
