import type { Period } from "../../shared/periods.ts";
import type { Context } from "../context.ts";
import { everything, ownScope, type Scope } from "./view.ts";

/** What the user is shown findings about: the team lead everything, everybody else what they work on. */
export function scopeOf(context: Context, period: Period): Scope {
  return context.user.role === "teamLead" ? everything : ownScope(context, period);
}
