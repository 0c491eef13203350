import type { ValidInputOf } from "../../shared/contract/contract.ts";
import { staff } from "../../shared/contract/operation.ts";
import type { CaseSummary } from "../../shared/model/cases.ts";
import { plannedDayProblem, refuseProblems } from "../casework/inputProblems.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";
import type { Write } from "../engine/write.ts";
import { requireChangeableCase, requireEntrustedCase } from "./changeable.ts";

const noSubstitution = { substituteId: null, substituteFrom: null, substituteUntil: null };

/** Says anew what a case is about. Error `notFound`. */
export function renameCase(context: Context, { id, concern }: ValidInputOf<"renameCase">): null {
  requireChangeableCase(context, id);
  return context.change((write) => {
    write.update("cases", id, { concern });
    return null;
  });
}

/**
 * Hands a case to a new owner, and with it the open tasks that the former owner has for the person.
 * A substitution by the new owner ends. Errors: `notFound`, `notAllowed`, `invalidInput`.
 */
export function transferCase(context: Context, { id, ownerId }: ValidInputOf<"transferCase">): null {
  const found = requireEntrustedCase(context, id);
  refuseProblems({ ownerId: responsibleUserProblem(context.read, ownerId) });
  return context.change((write) => {
    const substitution = found.substituteId === ownerId ? noSubstitution : {};
    write.update("cases", id, { ownerId, ...substitution });
    handOverTasks(write, found, ownerId);
    return null;
  });
}

/** Sets or ends the substitution of the owner. Errors: `notFound`, `notAllowed`, `invalidInput`. */
export function substituteCase(context: Context, { id, substitution }: ValidInputOf<"substituteCase">): null {
  const found = requireEntrustedCase(context, id);
  if (substitution) refuseProblems(substitutionProblems(context, found, substitution));
  return context.change((write) => {
    write.update("cases", id, substitution ? substitutionRow(substitution) : noSubstitution);
    return null;
  });
}

/** Why this user cannot be responsible for a case, as a German sentence; `null` when nothing speaks against it. */
export function responsibleUserProblem(reader: Reader, userId: string): string | null {
  const user = reader.first<{ role: string }>("SELECT role FROM users WHERE id = ? AND active = 1", userId);
  if (user && staff.some((role) => role === user.role)) return null;
  return "Bitte wählen Sie eine Fachkraft oder die Leitung.";
}

type Substitution = NonNullable<ValidInputOf<"substituteCase">["substitution"]>;

function substitutionProblems(context: Context, found: CaseSummary, { userId, from, until }: Substitution) {
  return {
    "substitution.userId":
      userId === found.ownerId
        ? "Diese Person ist bereits für den Fall zuständig."
        : responsibleUserProblem(context.read, userId),
    "substitution.from": plannedDayProblem(from, context.today),
    "substitution.until":
      plannedDayProblem(until, context.today) ??
      (until < from ? "Das Ende der Vertretung liegt vor ihrem Beginn." : null),
  };
}

function substitutionRow({ userId, from, until }: Substitution) {
  return { substituteId: userId, substituteFrom: from, substituteUntil: until };
}

function handOverTasks(write: Write, found: CaseSummary, ownerId: string): void {
  const tasks = write.read.all<{ id: string }>(
    "SELECT id FROM tasks WHERE personId = ? AND assigneeId = ? AND doneAt IS NULL AND removedAt IS NULL",
    found.personId,
    found.ownerId,
  );
  for (const { id } of tasks) write.update("tasks", id, { assigneeId: ownerId });
}
