import { useEffect, useRef, useState } from "react";
import { today } from "../../shared/dates.ts";
import type { OperationFailed } from "../api/api.ts";
import { commitTyping } from "../ui/index.ts";
import { type ConsultationEntry, openQuestions } from "./entry.ts";

/** Checks an entry and hands it over. Questions appear with the first attempt and vanish as they are answered. */
export function useEntrySaving(
  entry: ConsultationEntry,
  command: { isPending: boolean; error: OperationFailed | null },
  onSave: (entry: ConsultationEntry) => void,
) {
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(entry);
  latest.current = entry;
  // The core answers faster than the window draws: without this, a double click would record everything twice.
  const handedOver = useRef<ConsultationEntry | null>(null);
  useEffect(() => {
    if (command.error) handedOver.current = null;
  }, [command.error]);

  function save() {
    if (command.isPending || handedOver.current === latest.current) return;
    // A date that is still being typed joins the entry first.
    commitTyping();
    setAttempt((before) => before + 1);
    if (Object.keys(openQuestions(latest.current, today())).length > 0) return;
    handedOver.current = latest.current;
    onSave(latest.current);
  }

  const questions = attempt > 0 ? { ...refusals(command.error), ...openQuestions(entry, today()) } : {};
  return { questions, attempt, save };
}

/** What the data core refused, by field; a failure without fields stands alone. */
function refusals(error: OperationFailed | null): Record<string, string> {
  if (!error) return {};
  const fields = Object.entries(error.failure.fields ?? {});
  if (fields.length === 0) return { record: error.failure.message };
  return Object.fromEntries(fields.map(([path, sentence]) => [path.replace(/^changes\./, ""), sentence]));
}
