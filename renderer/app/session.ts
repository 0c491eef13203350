import { create } from "zustand";
import type { VaultStatus } from "../../shared/contract/vault.ts";
import type { Failure } from "../../shared/result.ts";
import { ask } from "../api/api.ts";
import { drafts } from "../drafts/drafts.ts";

interface SessionState {
  /** null until the data process has answered for the first time. */
  status: VaultStatus | null;
  /** Why the status could not be read. */
  failure: Failure | null;
  /** The data process died under an open session: the screen stays, the user unlocks again. */
  isInterrupted: boolean;
  /** Counts sessions, so that whatever belongs to one is rebuilt with the next. */
  number: number;
}

/** Who works with which records. */
export const useSession = create<SessionState>(() => ({
  status: null,
  failure: null,
  isInterrupted: false,
  number: 0,
}));

/** Asks the data process how things stand. */
export async function loadStatus(): Promise<void> {
  const result = await ask("vaultStatus", {});
  if (result.ok) showStatus(result.value);
  else useSession.setState({ failure: result.error });
}

/** Takes over a status that an operation answered. */
export function showStatus(status: VaultStatus): void {
  if (status.state === "unlocked" && status.user) drafts.begin(status.user.id);
  useSession.setState({ status, failure: null, isInterrupted: false });
}
