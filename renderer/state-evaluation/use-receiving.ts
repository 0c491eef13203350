import { useEffect, useState } from "react";
import { ask } from "../api/api.ts";
import { useCommand } from "../api/use-operation.ts";
import { notify } from "../ui/index.ts";

/** What begins an examination, each with a button of its own. */
type Work = "folder" | "file" | "keyFile" | "keyFolder" | "identity";

/** Examining packages: begin it, see how far it is, stop it. */
export function useReceiving() {
  const receive = useCommand("receivePackages");
  const keys = useCommand("chooseConfirmedKeys");
  const identity = useCommand("chooseIdentity");
  const commands = [receive, keys, identity];
  const isBusy = commands.some(({ isPending }) => isPending);
  const [latest, setLatest] = useState<Work>("folder");
  const failure = commands.map(({ error }) => error?.failure).find((one) => one && one.code !== "cancelled");
  const begin = (work: Work) => {
    setLatest(work);
    for (const command of commands) command.reset();
  };
  const onError = ({ failure: { code } }: { failure: { code: string } }) => {
    if (code === "cancelled") notify({ text: "Abgebrochen. Es gilt, was vorher geprüft war." });
  };
  return {
    isBusy,
    /** While one of them works the others wait; only what was pressed shows it. */
    buttonOf: (work: Work) => ({
      isPending: isBusy && latest === work,
      isDisabled: isBusy && latest !== work,
    }),
    failure,
    /** What was dropped, or a folder or a file that is chosen now. */
    receive(places: string[] | "folder" | "file"): void {
      begin(places === "file" ? "file" : "folder");
      receive.mutate(typeof places === "string" ? { from: places } : { paths: places }, { onError });
    },
    chooseKeys(from: "file" | "folder"): void {
      begin(from === "file" ? "keyFile" : "keyFolder");
      keys.mutate({ from }, { onError });
    },
    chooseIdentity(): void {
      begin("identity");
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
