import { setImmediate } from "node:timers/promises";
import type { VerificationFinding } from "../../shared/contract/statistics.ts";
import { type Day, today as machineDay } from "../../shared/dates.ts";
import type { Release } from "../../shared/statistics/release.ts";
import { type ExaminedContent, examineContent } from "../release/verify/examine.ts";
import { fine, harmless, wrong } from "../release/verify/finding.ts";
import type { ConfirmedKey } from "../release/verify/keys.ts";
import { Unreadable } from "../release/verify/readHostile.ts";
import { type ReadPackage, readPackage } from "../release/verify/readPackage.ts";
import { withChain } from "./chain.ts";
import { withoutTables, withProgrammeTables } from "./keptRelease.ts";

/** A package as the state received it. Only a counted one has a say in any sum. */
export interface ReceivedPackage {
  /** What it calls itself, made harmless. */
  name: string;
  /** `duplicate`: the very same release was counted already. */
  state: "counted" | "duplicate" | "rejected" | "unreadable";
  findings: VerificationFinding[];
  /** The release where it could be read, as far as it is needed: of a rejected one whose it is and of which period. */
  release: Release | null;
  sha256: string | null;
}

/** What receiving may rest on. */
export interface ReceiveOptions {
  keys?: readonly ConfirmedKey[];
  /** Secret age identity for encrypted packages. */
  identity?: string;
  /** The examiner's own day; that of the machine where not said. */
  today?: Day;
  onProgress?: (done: number, total: number) => void;
  /** Asked between two packages; true ends the work with `undefined`. */
  isCancelled?: () => boolean;
}

/** The files a sum rests on; the other copies are looked at by `verify`. */
const neededFiles = ["statistik.json", "signatur.json", "statistik.csv"];

/** Reads and examines packages at their paths and decides among them. `undefined` when the work was cancelled. */
export async function receivePackages(
  paths: readonly string[],
  options: ReceiveOptions = {},
): Promise<ReceivedPackage[] | undefined> {
  const examined = await examineEach(paths, options);
  return examined && settle(examined);
}

/** Each package at its path as it is by itself, in the order given. `undefined` when the work was cancelled. */
export async function examineEach(
  paths: readonly string[],
  options: ReceiveOptions,
): Promise<ReceivedPackage[] | undefined> {
  const examined: ReceivedPackage[] = [];
  for (const path of paths) {
    if (options.isCancelled?.()) return undefined;
    examined.push(await receive(() => readPackage(path, options.identity, neededFiles), path, options));
    options.onProgress?.(examined.length, paths.length);
    // Lets other requests, a cancel among them, have their turn.
    await setImmediate();
  }
  return options.isCancelled?.() ? undefined : examined;
}

/** The same for packages whose files are in memory already. */
export async function receiveContents(
  packages: readonly ReadPackage[],
  options: ReceiveOptions = {},
): Promise<ReceivedPackage[]> {
  const received: ReceivedPackage[] = [];
  for (const one of packages) received.push(await receive(async () => one, one.name, options));
  return settle(received);
}

async function receive(
  read: () => Promise<ReadPackage>,
  path: string,
  { keys, today = machineDay() }: ReceiveOptions,
): Promise<ReceivedPackage> {
  const shown = harmless(path.split(/[/\\]/).filter(Boolean).at(-1) ?? "");
  try {
    const { name, files } = await read();
    const examined = await examineContent(name, files, {
      ...(keys ? { keys } : {}),
      copies: "figures",
      today,
    });
    return asReceived(harmless(name), examined);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const findings = [wrong("unreadable", error.message)];
    return { name: shown, state: "unreadable", findings, release: null, sha256: null };
  }
}

function asReceived(name: string, examined: ExaminedContent): ReceivedPackage {
  const { status, findings, release, sha256 = null } = examined;
  if (!release) return { name, state: "rejected", findings, release: null, sha256 };
  return status === 0
    ? { name, state: "counted", findings, release: withProgrammeTables(release), sha256 }
    : { name, state: "rejected", findings, release: withoutTables(release), sha256 };
}

/**
 * Decides among packages that are valid by themselves, whatever their order: of the same release one is counted; of
 * two different ones for one centre and period none, because nobody here can say which is the right one.
 */
export function settle(received: readonly ReceivedPackage[]): ReceivedPackage[] {
  const ordered = [...received].sort(byNameAndContent);
  const versions = new Map<string, Set<string>>();
  for (const one of ordered) {
    if (one.state !== "counted") continue;
    const known = versions.get(periodOf(one)) ?? new Set();
    versions.set(periodOf(one), known.add(one.sha256 ?? ""));
  }
  const counted = new Set<string>();
  const decided = ordered.map((one): ReceivedPackage => {
    if (one.state !== "counted") return one;
    const period = periodOf(one);
    if ((versions.get(period)?.size ?? 0) > 1) {
      const text =
        "Von diesem Zentrum liegen verschiedene Lieferungen desselben Zeitraums vor. Keine von ihnen wird mitgezählt.";
      return { ...one, state: "rejected" as const, findings: [...one.findings, wrong("received", text)] };
    }
    if (counted.has(period)) {
      const finding = fine("duplicate", "Dieselbe Lieferung liegt mehrfach vor; sie zählt einmal.");
      return { ...one, state: "duplicate" as const, findings: [...one.findings, finding] };
    }
    counted.add(period);
    return one;
  });
  return withChain(decided);
}

function periodOf({ release }: ReceivedPackage): string {
  return `${release?.centre.ags}-${release?.period.id}`;
}

function byNameAndContent(one: ReceivedPackage, other: ReceivedPackage): number {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return order(one.name, other.name) || order(one.sha256 ?? "", other.sha256 ?? "");
}
