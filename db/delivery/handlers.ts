import type { deliveryOperations } from "../../shared/contract/delivery.ts";
import type { HandlersOf } from "../context.ts";

export const deliveryHandlers: HandlersOf<typeof deliveryOperations> = {};
