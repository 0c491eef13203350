import { contract, type OperationName } from "../shared/contract/contract.ts";
import type { Access } from "../shared/contract/operation.ts";
import { today } from "../shared/dates.ts";
import { DomainError, fail, failureOf, type Result, succeed } from "../shared/result.ts";
import { type Context, contextOf } from "./context.ts";
import { storageError } from "./engine/storageError.ts";
import { handlers } from "./handlers.ts";
import { logFailure } from "./log.ts";
import type { EvaluationDesk } from "./stateEvaluation/evaluationDesk.ts";
import { stateEvaluationHandlers } from "./stateEvaluation/handlers.ts";
import { vaultHandlers } from "./vault/handlers.ts";
import type { Keeper, Session } from "./vault/keeper.ts";

type AnyHandler = (context: Context, input: unknown) => unknown;
type AnyVaultHandler = (keeper: Keeper, input: unknown) => unknown;
type AnyEvaluationHandler = (desk: EvaluationDesk, input: unknown) => unknown;

/**
 * Carries out one operation: schema, session, role, handler. Never throws; whatever goes wrong
 * comes back as a failure with a code and a German text, and its detail goes to the log.
 */
export async function dispatch(keeper: Keeper, operation: string, input: unknown): Promise<Result<unknown>> {
  const { session } = keeper;
  try {
    if (!isOperation(operation)) return fail("unknownOperation");
    const parsed = contract[operation].input.safeParse(input);
    if (!parsed.success) return fail("invalidInput", fieldsOf(parsed.error.issues));
    const work = () => carryOut(keeper, operation, parsed.data);
    return succeed(await (takesTurns(operation) ? keeper.inTurn(work) : work()));
  } catch (error) {
    const known = reasonOf(error, session !== null && keeper.session !== session);
    logFailure(operation, known);
    return failureOf(known);
  }
}

/** Whatever fails because the records were closed under it, as while a folder is chosen, fails for that reason. */
function reasonOf(error: unknown, closedMeanwhile: boolean): unknown {
  const known = storageError(error);
  return closedMeanwhile && !(known instanceof DomainError) ? new DomainError("locked") : known;
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(contract, name);
}

/** Commands on the records as a whole wait for one another; locking waits for nothing. */
function takesTurns(operation: OperationName): boolean {
  return operation in vaultHandlers && operation !== "lock" && contract[operation].kind === "command";
}

function carryOut(keeper: Keeper, operation: OperationName, input: unknown): unknown {
  const { access } = contract[operation];
  if (access !== "anybody") assertAllowed(keeper.requireSession(), access);
  if (operation in vaultHandlers) {
    const handler = vaultHandlers[operation as keyof typeof vaultHandlers] as AnyVaultHandler;
    return handler(keeper, input);
  }
  if (operation in stateEvaluationHandlers) {
    const name = operation as keyof typeof stateEvaluationHandlers;
    const { host, evaluation } = keeper;
    return (stateEvaluationHandlers[name] as AnyEvaluationHandler)({ host, evaluation }, input);
  }
  const handler = handlers[operation as keyof typeof handlers] as AnyHandler;
  return handler(contextFor(keeper, operation), input);
}

function contextFor(keeper: Keeper, operation: string): Context {
  const { user, vault, names, unlockedAt } = keeper.requireSession();
  return contextOf({ user, vault, names, host: keeper.host, today: today(), since: unlockedAt }, operation);
}

function assertAllowed(session: Session, access: Exclude<Access, "anybody">): void {
  if (!access.includes(session.user.role)) throw new DomainError("notAllowed");
}

function fieldsOf(issues: { path: PropertyKey[]; message: string }[]): Record<string, string> {
  return Object.fromEntries(issues.map((issue) => [issue.path.join("."), issue.message]));
}
