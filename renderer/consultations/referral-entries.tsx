import { ArrowRight, Trash2 } from "lucide-react";
import { codeLabel, codeListTitle, codeValues } from "../../shared/codelists/codelists.ts";
import { Button, ChipGroup, ComboBox, Popover, TextField } from "../ui/index.ts";
import styles from "./consultation.module.css";
import type { ReferralEntry } from "./entry.ts";
import { type Habits, targetsByUse } from "./habits.ts";

interface ReferralPicksProps {
  referrals: readonly ReferralEntry[];
  onChange: (referrals: ReferralEntry[]) => void;
}

/** The referrals of an entry, each a word to tap that opens its result and remark. */
export function ReferralPicks({ referrals, onChange }: ReferralPicksProps) {
  return referrals.map((referral, position) => (
    <ReferralPick
      // biome-ignore lint/suspicious/noArrayIndexKey: the same body may be named twice, and rows never move
      key={position}
      referral={referral}
      onChange={(changes) =>
        onChange(referrals.map((one, index) => (index === position ? { ...one, ...changes } : one)))
      }
      onRemove={() => onChange(referrals.filter((_, index) => index !== position))}
    />
  ));
}

const results = codeValues("referralResult").map(({ code, label }) => ({ id: code, label }));

interface ReferralPickProps {
  referral: ReferralEntry;
  onChange: (changes: Partial<ReferralEntry>) => void;
  onRemove: () => void;
}

function ReferralPick({ referral, onChange, onRemove }: ReferralPickProps) {
  const target = codeLabel("referralTarget", referral.target);
  const result = referral.result === "offen" ? "" : ` · ${codeLabel("referralResult", referral.result)}`;
  return (
    <Popover
      label={`Verweis an ${target}`}
      trigger={
        <Button size="small" variant="primary" icon={ArrowRight} aria-label={`Verweis an ${target}${result}`}>
          {target}
          {result}
        </Button>
      }
    >
      <div className={styles.referral}>
        <ChipGroup
          label={codeListTitle("referralResult")}
          options={results}
          value={referral.result}
          onChange={(chosen) => onChange({ result: chosen ?? "offen" })}
        />
        <TextField
          label="Anmerkung"
          placeholder="zum Beispiel: Frau Klein, Zimmer 12"
          maxLength={300}
          value={referral.remark}
          onChange={(remark) => onChange({ remark })}
        />
        <span>
          <Button size="small" icon={Trash2} onPress={onRemove}>
            Verweis entfernen
          </Button>
        </span>
      </div>
    </Popover>
  );
}

interface ReferralChoiceProps {
  habits: Habits;
  onChoose: (target: string | null) => void;
}

/** Where to: the bodies most often referred to come first. */
export function ReferralChoice({ habits, onChoose }: ReferralChoiceProps) {
  return (
    <ComboBox
      label="Verweis an"
      isLabelHidden
      autoFocus
      placeholder="Verweis an …"
      options={targetsByUse(habits).map((code) => ({ id: code, label: codeLabel("referralTarget", code) }))}
      value={null}
      onChange={onChoose}
    />
  );
}
