import { Button, useShortcut } from "../ui/index.ts";

interface SaveButtonsProps {
  isPending: boolean;
  /** There is something to throw away. */
  canDiscard: boolean;
  onSave: () => void;
  onClose: () => void;
  onDiscard: () => void;
}

/** Save and discard at the foot of a form, with their keys. */
export function SaveButtons({ isPending, canDiscard, onSave, onClose, onDiscard }: SaveButtonsProps) {
  useShortcut("Ctrl+Enter", onSave, { label: "Speichern", group: "Formular" });
  useShortcut("Escape", onClose, {
    label: "Formular schließen, der Entwurf bleibt",
    group: "Formular",
    inFields: true,
  });
  return (
    <>
      <Button variant="primary" shortcut="Ctrl+Enter" isPending={isPending} onPress={onSave}>
        Speichern
      </Button>
      {canDiscard ? (
        <Button onPress={onDiscard}>Verwerfen</Button>
      ) : (
        <Button onPress={onClose}>Schließen</Button>
      )}
    </>
  );
}
