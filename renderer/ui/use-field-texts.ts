import { type ReactNode, useId } from "react";

/** Ids that tie label, help and error to a control which is not one of React Aria's fields. */
export function useFieldTexts({
  description,
  errorMessage,
}: {
  description?: ReactNode;
  errorMessage?: string;
}) {
  const id = useId();
  const descriptionId = description ? `${id}-description` : undefined;
  const errorId = errorMessage ? `${id}-error` : undefined;
  return {
    labelId: `${id}-label`,
    descriptionId,
    errorId,
    describedBy: [descriptionId, errorId].filter(Boolean).join(" ") || undefined,
  };
}
