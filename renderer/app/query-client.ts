import { createQueryClient } from "../api/use-operation.ts";

/** The cache of this window; emptied by every lock. */
export const queryClient = createQueryClient();
