import { useEffect, useState } from "react";
import type { Failure } from "../../shared/result.ts";
import { ask } from "../api/api.ts";
import { showStatus } from "../app/session.ts";
import { ProgressBar } from "../ui/index.ts";
import { VaultPage } from "./vault-page.tsx";

/** How far the making of the demo is. */
export interface DemoProgressState {
  share: number | undefined;
  text: string;
}

/** Opens the demo records; the first time they are made, which takes a moment. */
export function useOpenDemo() {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [progress, setProgress] = useState<DemoProgressState>({ share: undefined, text: "" });

  useEffect(
    () =>
      window.vielfaltsakte.onEvent((event) => {
        if (event.type !== "progress" || event.operation !== "openDemo") return;
        setProgress({ share: event.total > 0 ? event.done / event.total : undefined, text: event.text });
      }),
    [],
  );

  async function open(): Promise<void> {
    setBusy(true);
    setFailure(null);
    const result = await ask("openDemo", {});
    setBusy(false);
    if (result.ok) showStatus(result.value);
    else setFailure(result.error);
  }

  return { open: () => void open(), isBusy, failure, progress };
}

/** Shown while the demo records are made. */
export function DemoProgress({ progress }: { progress: DemoProgressState }) {
  return (
    <VaultPage
      title="Beispieldaten werden vorbereitet"
      focusesTitle
      lead="Beim ersten Mal dauert das einen Moment."
    >
      <ProgressBar label={progress.text || "Das Beispiel entsteht"} share={progress.share} />
    </VaultPage>
  );
}
