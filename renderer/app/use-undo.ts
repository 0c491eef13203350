import { useCommand } from "../api/use-operation.ts";
import { notify } from "../ui/index.ts";

/** Takes back the latest change of this user and says which one it was. */
export function useUndo(): () => void {
  const { mutate } = useCommand("undo");
  return () =>
    mutate(
      {},
      {
        onSuccess: ({ text }) => notify({ text, tone: "success" }),
        onError: ({ failure }) => notify({ text: failure.message, tone: "neutral" }),
      },
    );
}
