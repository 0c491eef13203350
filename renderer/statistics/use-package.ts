import { useState } from "react";
import type { Verification } from "../../shared/contract/statistics.ts";
import type { Failure } from "../../shared/result.ts";
import { ask } from "../api/api.ts";
import { queryClient } from "../app/query-client.ts";

/** What came of the last package that was written or examined. */
export type PackageNews =
  | { kind: "written"; period: string; encrypted: boolean; path: string; files: string[] }
  | { kind: "examined"; verification: Verification }
  | { kind: "failed"; title: string; failure: Failure };

/** Writing and examining packages; both ask for a folder, and choosing none changes nothing. */
export function usePackage(): {
  news: PackageNews | null;
  busy: "writing" | "examining" | null;
  deliver: (period: string, encrypted: boolean) => Promise<void>;
  examine: () => Promise<void>;
  dismiss: () => void;
} {
  const [news, setNews] = useState<PackageNews | null>(null);
  const [busy, setBusy] = useState<"writing" | "examining" | null>(null);

  async function deliver(period: string, encrypted: boolean): Promise<void> {
    setBusy("writing");
    const result = await ask("deliverPackage", { period, encrypted });
    setBusy(null);
    // The list of deliveries must know of it.
    void queryClient.invalidateQueries({ queryKey: ["outbox"] });
    if (!result.ok) setNews({ kind: "failed", title: "Kein Paket geschrieben", failure: result.error });
    else if (result.value) setNews({ kind: "written", period, encrypted, ...result.value });
  }

  async function examine(): Promise<void> {
    setBusy("examining");
    const result = await ask("verifyPackage", {});
    setBusy(null);
    if (!result.ok) setNews({ kind: "failed", title: "Kein Paket geprüft", failure: result.error });
    else if (result.value) setNews({ kind: "examined", verification: result.value });
  }

  return { news, busy, deliver, examine, dismiss: () => setNews(null) };
}
