import { Mail, Phone, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import type { ContactDetail, PersonFile } from "../../../shared/model/people.ts";
import { useCommand } from "../../api/use-operation.ts";
import { Button, IconButton, TextField } from "../../ui/index.ts";
import { offerUndo } from "../offer-undo.ts";
import styles from "./master-data.module.css";
import { useTypedText } from "./use-typed-text.ts";

type Kind = ContactDetail["kind"];

const kindWords: Record<Kind, string> = { phone: "Telefon", email: "E-Mail" };

/** Phone numbers and e-mail addresses, each with a remark such as "Nachbar, spricht Deutsch". */
export function ContactDetails({ person }: { person: PersonFile }) {
  const [added, setAdded] = useState<Kind | null>(null);
  return (
    <div className={styles.contacts}>
      {person.contactDetails.map((detail) => (
        <KeptDetail key={detail.id} detail={detail} />
      ))}
      {added ? <NewDetail personId={person.id} kind={added} onDone={() => setAdded(null)} /> : null}
      <div className={styles.buttons}>
        <Button size="small" icon={Phone} onPress={() => setAdded("phone")}>
          Telefonnummer
        </Button>
        <Button size="small" icon={Mail} onPress={() => setAdded("email")}>
          E-Mail-Adresse
        </Button>
      </div>
    </div>
  );
}

function KeptDetail({ detail }: { detail: ContactDetail }) {
  const { id, kind } = detail;
  const update = useCommand("updateContactDetail");
  const remove = useCommand("removeContactDetail");
  const save = (changes: Partial<ContactDetail>) => {
    const { value, remark } = { ...detail, ...changes };
    update.mutate({ id, detail: { kind, value, remark } });
  };
  const value = useTypedText(detail.value, (text) => text && save({ value: text }));
  const remark = useTypedText(detail.remark, (text) => save({ remark: text }));
  return (
    <div className={styles.contact}>
      <TextField
        label={kindWords[kind]}
        type={kind === "phone" ? "tel" : "email"}
        maxLength={300}
        value={value.value}
        onChange={value.onChange}
        onBlur={value.onBlur}
        errorMessage={update.error?.failure.message}
      />
      <TextField
        label="Anmerkung"
        maxLength={300}
        value={remark.value}
        onChange={remark.onChange}
        onBlur={remark.onBlur}
      />
      <IconButton
        icon={Trash2}
        label={`${detail.value} entfernen`}
        onPress={() => remove.mutate({ id }, { onSuccess: () => offerUndo(`${kindWords[kind]} entfernt.`) })}
      />
    </div>
  );
}

interface NewDetailProps {
  personId: string;
  kind: Kind;
  onDone: () => void;
}

function NewDetail({ personId, kind, onDone }: NewDetailProps) {
  const formId = useId();
  const [text, setText] = useState("");
  const add = useCommand("addContactDetail");

  function save() {
    const value = text.trim();
    if (!value) return onDone();
    if (!add.isPending) add.mutate({ personId, detail: { kind, value, remark: "" } }, { onSuccess: onDone });
  }

  return (
    <form
      id={formId}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={kindWords[kind]}
        type={kind === "phone" ? "tel" : "email"}
        autoFocus
        maxLength={300}
        value={text}
        onChange={setText}
        onBlur={save}
        errorMessage={add.error?.failure.message}
      />
    </form>
  );
}
