import fc from "fast-check";
import { expect, test } from "vitest";
import { casesOfPerson } from "../../db/cases/caseSummaries.ts";
import { addDays } from "../../shared/dates.ts";
import type { CaseSummary } from "../../shared/model/cases.ts";
import { DomainError } from "../../shared/result.ts";
import { type Desk, deskOf } from "../harness/desk.ts";
import { openTestVault, testDay } from "../harness/vault.ts";

const commands = fc.array(
  fc.record({
    name: fc.constantFrom("openCase", "closeCase", "reopenCase", "restCase", "resumeCase"),
    /** Which of the person's cases, modulo their number. */
    which: fc.nat(3),
    day: fc.integer({ min: -12, max: 1 }).map((days) => addDays(testDay, days)),
  }),
  { minLength: 1, maxLength: 14 },
);
type Step = { name: string; which: number; day: string };

async function carryOut(desk: Desk, personId: string, { name, which, day }: Step): Promise<void> {
  const cases = casesOfPerson(desk.context, personId);
  const id = cases[which % Math.max(cases.length, 1)]?.id;
  if (name === "openCase") {
    const ownerId = desk.context.user.id;
    await desk.call("openCase", { personId, concern: "Anliegen", openedOn: day, ownerId });
  } else if (id === undefined) return;
  else if (name === "closeCase") await desk.call("closeCase", { id, closedOn: day, reason: "ziel" });
  else if (name === "reopenCase") await desk.call("reopenCase", { id, openedOn: day });
  else if (name === "restCase") await desk.call("restCase", { id, since: day });
  else await desk.call("resumeCase", { id });
}

function assertSound({ phases, state, restingSince, openedOn, closedOn, closureReason }: CaseSummary): void {
  phases.forEach((phase, index) => {
    const next = phases[index + 1];
    if (phase.closedOn !== null) expect(phase.closedOn >= phase.openedOn).toBe(true);
    if (next) expect(phase.closedOn !== null && phase.closedOn <= next.openedOn).toBe(true);
    expect(phase.closedOn === null).toBe(phase.closureReason === null);
  });
  const last = phases.at(-1);
  expect(last).toMatchObject({ openedOn, closedOn, closureReason });
  if (last?.closedOn != null) expect([state, restingSince]).toEqual(["closed", null]);
  else expect(state).toBe(restingSince === null ? "active" : "resting");
}

test("whatever is done to cases, phases never overlap and the state is that of the last phase", async () => {
  const testVault = openTestVault();
  const desk = deskOf(testVault, testVault.jonas);
  await fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      const personId = testVault.addPerson({ firstName: "Amina", lastName: "Yusuf" });
      for (const step of steps) {
        await carryOut(desk, personId, step).catch((error) => {
          if (!(error instanceof DomainError)) throw error;
          expect(["caseOpen", "caseClosed", "invalidInput"]).toContain(error.code);
        });
        const cases = casesOfPerson(desk.context, personId);
        for (const summary of cases) assertSound(summary);
        expect(cases.filter((one) => one.state !== "closed").length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 80 },
  );
});
