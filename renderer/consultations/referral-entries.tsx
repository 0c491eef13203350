import { ArrowRight, Plus, X } from "lucide-react";
import { useRef, useState } from "react";
import { codeLabel, codeValues } from "../../shared/codelists/codelists.ts";
import { Button, ComboBox, IconButton, Select, TextField } from "../ui/index.ts";
import styles from "./consultation.module.css";
import type { ReferralEntry } from "./entry.ts";
import { type Habits, targetsByUse } from "./habits.ts";

interface ReferralEntriesProps {
  referrals: readonly ReferralEntry[];
  onChange: (referrals: ReferralEntry[]) => void;
  habits: Habits;
}

/** Referrals to other bodies, each with its result. */
export function ReferralEntries({ referrals, onChange, habits }: ReferralEntriesProps) {
  const [isChoosing, setChoosing] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);

  function add(target: string | null) {
    setChoosing(false);
    if (target) onChange([...referrals, { target, remark: "", result: "offen" }]);
    addButton.current?.focus();
  }

  function replace(position: number, changes: Partial<ReferralEntry>) {
    onChange(referrals.map((one, index) => (index === position ? { ...one, ...changes } : one)));
  }

  return (
    <div className={styles.group}>
      {referrals.map((referral, position) => (
        <ReferralRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the same body may be named twice, and rows never move
          key={position}
          referral={referral}
          onChange={(changes) => replace(position, changes)}
          onRemove={() => onChange(referrals.filter((_, index) => index !== position))}
        />
      ))}
      {isChoosing ? (
        <ComboBox
          label="Verweis an"
          isLabelHidden
          autoFocus
          placeholder="Verweis an …"
          options={targetsByUse(habits).map((code) => ({
            id: code,
            label: codeLabel("referralTarget", code),
          }))}
          value={null}
          onChange={add}
        />
      ) : (
        <span>
          <Button size="small" icon={Plus} onPress={() => setChoosing(true)} ref={addButton}>
            Verweis
          </Button>
        </span>
      )}
    </div>
  );
}

const results = codeValues("referralResult").map(({ code, label }) => ({ id: code, label }));

function ReferralRow({
  referral,
  onChange,
  onRemove,
}: {
  referral: ReferralEntry;
  onChange: (changes: Partial<ReferralEntry>) => void;
  onRemove: () => void;
}) {
  const target = codeLabel("referralTarget", referral.target);
  return (
    <div className={styles.referral}>
      <span className={styles.referralTarget}>
        <ArrowRight size="0.875rem" aria-hidden />
        {target}
        <IconButton size="small" icon={X} label={`Verweis an ${target} entfernen`} onPress={onRemove} />
      </span>
      <div className={styles.referralDetails}>
        <Select
          label={`Ergebnis: ${target}`}
          isLabelHidden
          options={results}
          value={referral.result}
          onChange={(result) => onChange({ result })}
        />
        <TextField
          label={`Anmerkung: ${target}`}
          isLabelHidden
          placeholder="Anmerkung"
          maxLength={300}
          value={referral.remark}
          onChange={(remark) => onChange({ remark })}
        />
      </div>
    </div>
  );
}
