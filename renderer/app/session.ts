import { create } from "zustand";
import type { User, VaultStatus } from "../../shared/contract/vault.ts";
import type { Failure } from "../../shared/result.ts";
import { ask } from "../api/api.ts";
import { drafts } from "../drafts/drafts.ts";
import { useNotificationStore } from "../ui/index.ts";
import { resetNavigation } from "./navigation.ts";
import { closePanel } from "./panels.ts";
import { queryClient } from "./query-client.ts";

interface SessionState {
  /** null until the data process has answered for the first time. */
  status: VaultStatus | null;
  /** Why the status could not be read. */
  failure: Failure | null;
  /** The data process died under an open session: the screen stays, the user unlocks again. */
  isInterrupted: boolean;
  /** The user asked for a new recovery key. */
  isRenewingKey: boolean;
  /** Who worked here last; somebody else begins on the start page. */
  lastUserId: string | null;
  lastUsername: string | null;
}

/** Who works with which records. */
export const useSession = create<SessionState>(() => ({
  status: null,
  failure: null,
  isInterrupted: false,
  isRenewingKey: false,
  lastUserId: null,
  lastUsername: null,
}));

/** How long a lock waits for the last words to be saved. Milliseconds. */
const LONGEST_FLUSH = 3_000;

/** Asks the data process how things stand. */
export async function loadStatus(): Promise<void> {
  const result = await ask("vaultStatus", {});
  if (result.ok) showStatus(result.value);
  else useSession.setState({ failure: result.error });
}

/** Takes over a status that an operation answered: opens the session, resumes or ends it. */
export function showStatus(status: VaultStatus): void {
  if (status.state === "unlocked" && status.user) beginSession(status, status.user);
  else endSession(status);
}

function beginSession(status: VaultStatus, user: User): void {
  const { lastUserId, isInterrupted } = useSession.getState();
  if (lastUserId !== user.id) {
    forgetScreens();
    resetNavigation();
    drafts.end();
  }
  drafts.begin(user.id);
  useSession.setState({
    status,
    failure: null,
    isInterrupted: false,
    lastUserId: user.id,
    lastUsername: user.username,
  });
  if (isInterrupted) void resume();
}

/** After an interruption: first what was typed, then fresh data under the screens. */
async function resume(): Promise<void> {
  await drafts.flush();
  await queryClient.invalidateQueries();
}

function endSession(status: VaultStatus): void {
  drafts.end();
  forgetScreens();
  useSession.setState({ status, failure: null, isInterrupted: false, isRenewingKey: false });
}

/** Nothing about a person stays in the window; places are ids only and remain for the same user. */
function forgetScreens(): void {
  closePanel();
  queryClient.clear();
  useNotificationStore.setState({ shown: [] });
}

/** Saves what is being typed and locks the records. */
export async function lockSession(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_FLUSH));
  leaveField();
  await Promise.race([Promise.all([drafts.flush(), commandsDone()]), patience]);
  const result = await ask("lock", {});
  if (result.ok) showStatus(result.value);
  else await loadStatus();
}

/** Fields that save by themselves do so when they are left. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Settles when no command is on its way any more. */
function commandsDone(): Promise<void> {
  return new Promise((resolve) => {
    const stop = queryClient.getMutationCache().subscribe(check);
    check();
    function check(): void {
      if (queryClient.isMutating() > 0) return;
      stop();
      resolve();
    }
  });
}

/** Goes back from the demo to the real records. */
export async function leaveDemo(): Promise<void> {
  leaveField();
  await Promise.all([drafts.flush(), commandsDone()]);
  const result = await ask("leaveDemo", {});
  if (result.ok) showStatus(result.value);
}

/** Shows the steps to a new recovery key instead of the work, or goes back to it. */
export function renewRecoveryKey(isRenewingKey: boolean): void {
  useSession.setState({ isRenewingKey });
}

/** Follows what happens to the data process. Returns a function that stops. */
export function followShell(): () => void {
  return window.vielfaltsakte.onEvent((event) => {
    if (event.type === "locked") void loadStatus();
    if (event.type === "dataProcessLost") interrupt();
    if (event.type === "dataProcessReady" && !isOpen()) void loadStatus();
  });
}

function isOpen(): boolean {
  return useSession.getState().status?.state === "unlocked";
}

function interrupt(): void {
  if (isOpen()) useSession.setState({ isInterrupted: true });
}

/** Gives up resuming an interrupted session and shows the way in. */
export async function leaveInterrupted(): Promise<void> {
  await loadStatus();
}
