import type { HelpPage } from "./help-page.ts";
import { cases } from "./pages/cases.ts";
import { consultations } from "./pages/consultations.ts";
import { firstSteps } from "./pages/first-steps.ts";
import { keyboard } from "./pages/keyboard.ts";
import { measures } from "./pages/measures.ts";
import { people } from "./pages/people.ts";
import { preflight } from "./pages/preflight.ts";
import { sealing } from "./pages/sealing.ts";
import { security } from "./pages/security.ts";
import { stateEvaluation } from "./pages/state-evaluation.ts";
import { statistics } from "./pages/statistics.ts";
import { whatCounts } from "./pages/what-counts.ts";

/** The pages of the help in the order of the table of contents. */
export const helpPages: readonly HelpPage[] = [
  firstSteps,
  people,
  consultations,
  cases,
  measures,
  statistics,
  whatCounts,
  preflight,
  sealing,
  stateEvaluation,
  security,
  keyboard,
];

/** The page with this id; the first one where there is none. */
export function findPage(id: string | undefined): HelpPage {
  return helpPages.find((page) => page.id === id) ?? firstSteps;
}
