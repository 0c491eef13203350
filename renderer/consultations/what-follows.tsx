import { CalendarPlus, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "../ui/index.ts";
import styles from "./consultation.module.css";
import type { EntryProps } from "./consultation-fields.tsx";
import type { Habits } from "./habits.ts";
import { NextStepFields } from "./next-step-fields.tsx";
import { ReferralChoice, ReferralPicks } from "./referral-entries.tsx";

/** Referrals and the next step: a row to tap, whose fields open only when they are needed. */
export function WhatFollows({ entry, change, questions, habits }: EntryProps & { habits: Habits }) {
  const [isReferring, setReferring] = useState(false);
  const [isPlanning, setPlanning] = useState(false);
  const addReferral = useRef<HTMLButtonElement>(null);
  const showsStep = isPlanning || entry.nextStepTitle !== "" || entry.nextStepOn !== null;

  function refer(target: string | null) {
    setReferring(false);
    if (target) change({ referrals: [...entry.referrals, { target, remark: "", result: "offen" }] });
    addReferral.current?.focus();
  }

  return (
    <div className={styles.group}>
      <span className={styles.label}>Verweis und nächster Schritt</span>
      <div className={styles.picks}>
        <ReferralPicks referrals={entry.referrals} onChange={(referrals) => change({ referrals })} />
        <Button size="small" icon={Plus} ref={addReferral} onPress={() => setReferring(!isReferring)}>
          Verweis
        </Button>
        {showsStep ? null : (
          <Button size="small" icon={CalendarPlus} onPress={() => setPlanning(true)}>
            Nächster Schritt
          </Button>
        )}
      </div>
      {isReferring ? <ReferralChoice habits={habits} onChoose={refer} /> : null}
      {showsStep ? (
        <NextStepFields entry={entry} change={change} questions={questions} takesFocus={isPlanning} />
      ) : null}
    </div>
  );
}
