import { openPanel } from "../app/panels.ts";
import { shortContactDraftKey } from "../consultations/draft-keys.ts";
import { modePicks } from "../consultations/words.ts";
import { drafts } from "../drafts/drafts.ts";
import { Button, Section } from "../ui/index.ts";
import styles from "./today.module.css";

const modesShown = 3;

/** The start of a short contact: one tap says how it came about, and the form beside is open. */
export function QuickContact({ contactsToday }: { contactsToday: number }) {
  return (
    <Section title="Kurzkontakt">
      <div className={styles.chips}>
        {modePicks.slice(0, modesShown).map(({ id, label }) => (
          <Button key={id} size="small" onPress={() => void begin(id)}>
            {label}
          </Button>
        ))}
      </div>
      <p className={styles.quiet}>{contactWords(contactsToday)}</p>
    </Section>
  );
}

/** Adds the way of contact to what may already have been begun. */
async function begin(mode: string): Promise<void> {
  await drafts.open(shortContactDraftKey);
  const begun = drafts.state.getState().drafts[shortContactDraftKey]?.content;
  drafts.change(shortContactDraftKey, { ...(begun as object | undefined), mode });
  openPanel({ kind: "shortContact" });
}

function contactWords(contacts: number): string {
  if (contacts === 0) return "Heute noch kein Kontakt erfasst.";
  return contacts === 1 ? "1 Kontakt heute erfasst." : `${contacts} Kontakte heute erfasst.`;
}
