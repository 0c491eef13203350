import { ask } from "../api/api.ts";
import { notify } from "../ui/index.ts";
import { queryClient } from "./query-client.ts";

/** Takes back the latest change of this user and says which one it was. */
export async function undoLatestChange(): Promise<void> {
  const result = await ask("undo", {});
  notify(result.ok ? { text: result.value.text, tone: "success" } : { text: result.error.message });
  if (result.ok) await queryClient.invalidateQueries();
}
