import { ask } from "../api/api.ts";
import { startAppearance, useAppearance } from "../ui/index.ts";
import { useSession } from "./session.ts";

/** Shows the window as the system likes it until somebody has logged in; changes are kept from then on. */
export function beginAppearance(): void {
  startAppearance({}, (appearance) => {
    if (useSession.getState().status?.state === "unlocked") void ask("saveAppearance", appearance);
  });
}

/** Brings back how the user who has logged in likes it. */
export async function restoreAppearance(): Promise<void> {
  const result = await ask("appearance", {});
  if (result.ok && result.value) useAppearance.setState(result.value);
}
