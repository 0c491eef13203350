import { caseHandlers } from "../../db/cases/handlers.ts";
import { consultationHandlers } from "../../db/consultations/handlers.ts";
import type { Context, Handler } from "../../db/context.ts";
import { measureHandlers } from "../../db/measures/handlers.ts";
import { taskHandlers } from "../../db/tasks/handlers.ts";
import { todayHandlers } from "../../db/today/handlers.ts";
import { contract, type InputOf, type OutputOf } from "../../shared/contract/contract.ts";
import type { User } from "../../shared/contract/vault.ts";
import type { Day } from "../../shared/dates.ts";
import { type TestVault, testDay } from "./vault.ts";

const handlers = {
  ...caseHandlers,
  ...consultationHandlers,
  ...taskHandlers,
  ...todayHandlers,
  ...measureHandlers,
};
type Name = keyof typeof handlers;

/** Somebody at work on a day: calls operations with validated input, as the data process does. */
export interface Desk {
  context: Context;
  call<Operation extends Name>(name: Operation, input: InputOf<Operation>): Promise<OutputOf<Operation>>;
}

/** The desk of a user; errors of an operation reject. */
export function deskOf(testVault: TestVault, user: User, today: Day = testDay): Desk {
  return {
    context: testVault.contextFor(user.id, { today }),
    async call<Operation extends Name>(name: Operation, input: InputOf<Operation>) {
      const context = testVault.contextFor(user.id, { today, operation: name });
      const handler = handlers[name] as unknown as Handler<Operation>;
      const valid = contract[name].input.parse(input) as Parameters<Handler<Operation>>[1];
      return handler(context, valid);
    },
  };
}
