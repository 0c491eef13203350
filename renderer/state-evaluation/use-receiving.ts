import { useEffect, useState } from "react";
import { ask } from "../api/api.ts";
import { useCommand } from "../api/use-operation.ts";
import { notify } from "../ui/index.ts";

/** Examining packages: begin it, see how far it is, stop it. */
export function useReceiving() {
  const receive = useCommand("receivePackages");
  const keys = useCommand("chooseConfirmedKeys");
  const identity = useCommand("chooseIdentity");
  const commands = [receive, keys, identity];
  const failure = commands.map(({ error }) => error?.failure).find((one) => one && one.code !== "cancelled");
  const begin = () => {
    for (const command of commands) command.reset();
  };
  const onError = ({ failure: { code } }: { failure: { code: string } }) => {
    if (code === "cancelled") notify({ text: "Abgebrochen. Es gilt, was vorher geprüft war." });
  };
  return {
    isBusy: commands.some(({ isPending }) => isPending),
    failure,
    receive(paths?: string[]): void {
      begin();
      receive.mutate(paths ? { paths } : {}, { onError });
    },
    chooseKeys(from: "file" | "folder"): void {
      begin();
      keys.mutate({ from }, { onError });
    },
    chooseIdentity(): void {
      begin();
      identity.mutate({}, { onError });
    },
    cancel: () => void ask("cancelReceiving", {}),
  };
}

/** How far an examination is; `null` before it says so, as while a folder is being chosen. */
export function useReceivingProgress(isBusy: boolean): { share: number; text: string } | null {
  const [progress, setProgress] = useState<{ share: number; text: string } | null>(null);
  useEffect(() => {
    setProgress(null);
    if (!isBusy) return;
    return window.vielfaltsakte.onEvent((event) => {
      if (event.type !== "progress" || event.operation !== "receivePackages") return;
      setProgress({ share: event.total > 0 ? event.done / event.total : 0, text: event.text });
    });
  }, [isBusy]);
  return progress;
}
