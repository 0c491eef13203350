import { useEffect, useState } from "react";
import type { PasswordStrength } from "../../shared/contract/vault.ts";
import { ask } from "../api/api.ts";
import styles from "./password-strength.module.css";

/** Pause in typing before the strength is estimated. Milliseconds. */
const PAUSE = 150;

const words = ["sehr schwach", "schwach", "noch zu schwach", "stark", "sehr stark"] as const;
const tones = ["danger", "danger", "warning", "success", "success"] as const;

/** The estimate for the password as typed; null while there is none. A late answer to older text is dropped. */
export function usePasswordStrength(password: string, context: readonly string[]): PasswordStrength | null {
  const [strength, setStrength] = useState<PasswordStrength | null>(null);
  const known = context.join("\n");
  useEffect(() => {
    if (password === "") {
      setStrength(null);
      return;
    }
    let isStale = false;
    const timer = setTimeout(async () => {
      const result = await ask("passwordStrength", { password, context: known.split("\n") });
      if (!isStale && result.ok) setStrength(result.value);
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [password, known]);
  return strength;
}

/** Four bars and a word that say how hard a password is to guess. */
export function StrengthMeter({ strength }: { strength: PasswordStrength | null }) {
  const score = strength?.score ?? 0;
  const filled = strength ? Math.max(1, score) : 0;
  return (
    <div className={styles.strength} data-tone={strength ? tones[score] : undefined}>
      <div className={styles.segments} aria-hidden>
        {[1, 2, 3, 4].map((segment) => (
          <span key={segment} className={styles.segment} data-filled={segment <= filled} />
        ))}
      </div>
      <p className={styles.words} aria-live="polite">
        {strength ? (
          <>
            Stärke: <strong>{words[score]}.</strong> {score < 3 ? strength.advice : null}
          </>
        ) : (
          "Am leichtesten zu merken: vier Wörter, die nichts miteinander zu tun haben."
        )}
      </p>
    </div>
  );
}
