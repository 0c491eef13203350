import { ask } from "../api/api.ts";
import { queryClient } from "../app/query-client.ts";
import { dismiss, notify } from "../ui/index.ts";

let offered: number | undefined;

/**
 * Says what has just been done and offers to take it back. The data core takes back the latest change only,
 * so there is one offer at a time and the next change withdraws it.
 */
export function offerUndo(text: string): void {
  withdraw();
  offered = notify({ text, action: { onAction: () => void takeBack() } });
}

queryClient.getMutationCache().subscribe(({ mutation }) => {
  if (mutation?.state.status === "pending") withdraw();
});

function withdraw(): void {
  if (offered !== undefined) dismiss(offered);
  offered = undefined;
}

async function takeBack(): Promise<void> {
  offered = undefined;
  const result = await ask("undo", {});
  notify(result.ok ? { text: result.value.text } : { text: result.error.message, tone: "danger" });
  await queryClient.invalidateQueries();
}
