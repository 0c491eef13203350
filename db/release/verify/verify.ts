import type { Verification } from "../../../shared/contract/statistics.ts";
import { type Day, today as machineDay } from "../../../shared/dates.ts";
import { examineContent } from "./examine.ts";
import { fine, wrong } from "./finding.ts";
import type { ConfirmedKey } from "./keys.ts";
import { Unreadable } from "./readHostile.ts";
import { readPackage } from "./readPackage.ts";

/** A release received before. */
export interface Receipt {
  ags: string;
  period: string;
  sha256: string;
}

/** What an examination may rest on beside the packages themselves. */
export interface VerifyOptions {
  /** The centres' confirmed keys. */
  keys?: readonly ConfirmedKey[];
  /** Secret age identity (`AGE-SECRET-KEY-1…`) for packages encrypted for transport. */
  identity?: string;
  received?: readonly Receipt[];
  /** The examiner's own day; that of the machine where not said. */
  today?: Day;
}

/** An examined package; `receipt` stands only where its content could be read. */
export interface ExaminedPackage extends Verification {
  receipt?: Receipt;
}

/** Everything found out; `status` is that of the worst package: 0 valid, 1 invalid, 2 cannot be read. */
export interface Examination {
  status: 0 | 1 | 2;
  packages: ExaminedPackage[];
}

/** Examines package folders as hostile input (STATISTIK 5); nothing is written and nothing of them is run. */
export async function verifyPackages(
  folders: readonly string[],
  options: VerifyOptions = {},
): Promise<Examination> {
  const received = [...(options.received ?? [])];
  const packages: ExaminedPackage[] = [];
  for (const folder of folders) {
    const examined = await examine(folder, { ...options, received });
    if (examined.status === 0 && examined.receipt) received.push(examined.receipt);
    packages.push(examined);
  }
  return { status: worst(packages.map(({ status }) => status)), packages };
}

async function examine(
  path: string,
  { keys, identity, received, today = machineDay() }: VerifyOptions & { received: readonly Receipt[] },
): Promise<ExaminedPackage> {
  try {
    const { name, files } = await readPackage(path, identity);
    const examined = await examineContent(name, files, {
      ...(keys ? { keys } : {}),
      copies: "all",
      today,
    });
    const { findings, release, sha256 } = examined;
    if (!release || !sha256) return { package: path, status: 1, findings };
    const receipt = { ags: release.centre.ags, period: release.period.id, sha256 };
    const replay = checkReceived(receipt, received);
    const status = replay.severity === "error" ? 1 : examined.status;
    return { package: path, status, findings: [...findings, replay], receipt };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { package: path, status: 2, findings: [wrong("unreadable", error.message)] };
  }
}

function checkReceived(receipt: Receipt, received: readonly Receipt[]): Verification["findings"][number] {
  const earlier = received.filter(({ ags, period }) => ags === receipt.ags && period === receipt.period);
  if (earlier.some(({ sha256 }) => sha256 !== receipt.sha256)) {
    return wrong("received", "Für diesen Zeitraum liegt schon eine andere Lieferung dieses Zentrums vor.");
  }
  return earlier.length > 0
    ? fine("received", "Dieselbe Lieferung liegt schon vor.")
    : fine("received", "Für diesen Zeitraum liegt keine andere Lieferung vor.");
}

function worst(statuses: readonly (0 | 1 | 2)[]): 0 | 1 | 2 {
  if (statuses.includes(2)) return 2;
  return statuses.includes(1) ? 1 : 0;
}
