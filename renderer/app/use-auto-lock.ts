import { useEffect } from "react";
import { dismiss, notify } from "../ui/index.ts";
import { leaveInterrupted, lockSession, useSession } from "./session.ts";

/** Without any input for this long the records are locked. Milliseconds. */
export const IDLE_LIMIT = 15 * 60_000;

/** The warning comes this long before. Milliseconds. */
export const WARNING_TIME = 60_000;

const LOOK_EVERY = 5_000;
const INPUTS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** What to do after so many milliseconds without input. */
export function idleStep(idle: number): "work" | "warn" | "lock" {
  if (idle >= IDLE_LIMIT) return "lock";
  return idle >= IDLE_LIMIT - WARNING_TIME ? "warn" : "work";
}

/** Locks the session when nobody is there; any key or movement goes on. A computer woken from sleep locks at once. */
export function useAutoLock(): void {
  useEffect(() => {
    let lastInput = Date.now();
    let warning: number | null = null;

    function takeWarningBack(): void {
      if (warning !== null) dismiss(warning);
      warning = null;
    }

    function noteInput(): void {
      if (idleStep(Date.now() - lastInput) === "lock") return;
      lastInput = Date.now();
      takeWarningBack();
    }

    function look(): void {
      const step = idleStep(Date.now() - lastInput);
      if (step === "lock") {
        takeWarningBack();
        void (useSession.getState().isInterrupted ? leaveInterrupted() : lockSession());
      }
      if (step === "warn" && warning === null) {
        warning = notify({
          text: "Die Akte wird in einer Minute gesperrt. Jede Taste hält sie offen.",
          tone: "warning",
          seconds: WARNING_TIME / 1000,
        });
      }
    }

    for (const input of INPUTS) window.addEventListener(input, noteInput, { capture: true, passive: true });
    const timer = setInterval(look, LOOK_EVERY);
    return () => {
      for (const input of INPUTS) window.removeEventListener(input, noteInput, { capture: true });
      clearInterval(timer);
      takeWarningBack();
    };
  }, []);
}
