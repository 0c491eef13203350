import { useEffect } from "react";
import type { Consultation } from "../../shared/model/consultations.ts";
import { useAnswer } from "../api/use-operation.ts";

/** Opens the consultation that a place leads to; `field` is the one to be put right. */
export function useWantedConsultation(
  id: string | null,
  field: string | null,
  open: (consultation: Consultation, field: string | null) => void,
): void {
  const { data } = useAnswer("consultation", { id: id ?? "" }, { enabled: id !== null });
  const found = id !== null && data?.id === id ? data : null;
  // Once for each place: later changes of the entry must not open it again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (found) open(found, field);
  }, [found?.id, field]);
}
