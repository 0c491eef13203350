import { Ellipsis, Trash2 } from "lucide-react";
import type { MeasureFile } from "../../shared/model/measures.ts";
import type { OperationFailed } from "../api/api.ts";
import { useCommand } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { offerUndo } from "../people/offer-undo.ts";
import { IconButton, Menu, notify } from "../ui/index.ts";
import { measuresPlace } from "./places.ts";

/** What is rarely done with a measure. */
export function MeasureMenu({ measure }: { measure: MeasureFile }) {
  const remove = useCommand("removeMeasure");

  async function throwAway() {
    // The list comes first: the page of a measure in the bin has nothing to show.
    goTo(measuresPlace, { replace: true });
    try {
      await remove.mutateAsync({ id: measure.id });
      offerUndo("Maßnahme in den Papierkorb gelegt.");
    } catch (error) {
      notify({ text: (error as OperationFailed).failure.message, tone: "danger" });
    }
  }

  return (
    <Menu
      label="Maßnahme"
      trigger={<IconButton icon={Ellipsis} label="Mehr" variant="secondary" />}
      entries={[
        {
          id: "remove",
          label: "In den Papierkorb",
          icon: Trash2,
          tone: "danger",
          onAction: () => void throwAway(),
        },
      ]}
    />
  );
}
