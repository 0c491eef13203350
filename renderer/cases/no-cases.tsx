import { FolderOpen } from "lucide-react";
import { openPanel } from "../app/panels.ts";
import { Button, EmptyState } from "../ui/index.ts";
import type { CasesView } from "./cases-view.ts";

interface NoCasesProps {
  view: CasesView;
  text: string;
  onChange: (part: Partial<CasesView>) => void;
}

/** Why no case is listed, and what to do about it. */
export function NoCases({ view, text, onChange }: NoCasesProps) {
  const showAll = view.mine ? (
    <Button onPress={() => onChange({ mine: false })}>Alle Fälle zeigen</Button>
  ) : undefined;
  if (text.trim())
    return (
      <EmptyState icon={FolderOpen} title={`Kein Fall passt zu „${text.trim()}“`} action={showAll}>
        Gesucht wird in Namen, Anliegen und Zuständigen dieser Liste.
      </EmptyState>
    );
  if (view.state === "resting")
    return (
      <EmptyState icon={FolderOpen} title="Kein Fall ruht" action={showAll}>
        Ein Fall ruht, wenn gerade nichts zu tun ist, zum Beispiel bis ein Bescheid kommt.
      </EmptyState>
    );
  if (view.state === "closed")
    return (
      <EmptyState icon={FolderOpen} title="Noch kein Fall geschlossen" action={showAll}>
        Geschlossene Fälle bleiben hier und lassen sich wieder eröffnen.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={FolderOpen}
      title={view.mine ? "Sie führen zurzeit keinen Fall" : "Noch kein Fall"}
      action={
        <Button variant="primary" onPress={() => openPanel({ kind: "newCase" })}>
          Fall eröffnen
        </Button>
      }
    >
      Ein Fall begleitet eine Person über längere Zeit mit einem Ziel. Für einzelne Beratungen braucht es
      keinen.
    </EmptyState>
  );
}
