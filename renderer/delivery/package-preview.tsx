import { useEffect, useState } from "react";
import type { PackagePreview as Preview } from "../../shared/contract/delivery.ts";
import type { Failure } from "../../shared/result.ts";
import { ask } from "../api/api.ts";
import { InlineAlert, Spinner } from "../ui/index.ts";
import { PackageFiles } from "./package-files.tsx";

interface PackagePreviewProps {
  period: string;
  /** Of the audit that was passed. */
  examined: string;
  /** Told what is shown, so that exactly this is sealed, and when nothing is any more. */
  onShown: (shown: string | undefined) => void;
}

/** Every file of the package that sealing would make, before it is sealed. */
export function PackagePreview({ period, examined, onShown }: PackagePreviewProps) {
  const [answer, setAnswer] = useState<Preview | Failure | null>(null);
  // Asked once and not through the cache: what is shown is what the core holds for sealing.
  useEffect(() => {
    let isStale = false;
    void ask("previewFiles", { period, examined }).then((result) => {
      if (isStale) return;
      setAnswer(result.ok ? result.value : result.error);
      if (result.ok) onShown(result.value.shown);
    });
    return () => {
      isStale = true;
      onShown(undefined);
    };
  }, [period, examined, onShown]);
  if (answer === null) return <Spinner label="Dateien werden zusammengestellt" />;
  if ("code" in answer)
    return (
      <InlineAlert tone="danger" isAnnounced>
        <p>{answer.message}</p>
      </InlineAlert>
    );
  return <PackageFiles files={answer.files} />;
}
