import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoLogin as kept } from "../../db/demo/demoVault.ts";
import { newRecoveryKey, normaliseRecoveryKey } from "../../db/engine/keys/recoveryKey.ts";
import {
  groupsOf,
  isSameGroup,
  missing,
  newPasswordProblems,
  suggestedUsername,
  twoPositions,
  usernameProblem,
} from "../../renderer/vault/checks.ts";
import { demoLogin } from "../../renderer/vault/demo-login.ts";
import { problemsOf } from "../../renderer/vault/form.ts";
import { contract } from "../../shared/contract/contract.ts";
import { fail } from "../../shared/result.ts";

test("the password shown for the demo is the one that opens it", () => {
  expect(demoLogin).toEqual(kept);
});

describe("login names", () => {
  test("the suggestion can be typed on every keyboard", () => {
    expect(suggestedUsername("Leyla Aydın")).toBe("leyla.aydin");
    expect(suggestedUsername("Dr. Ayşe Maria Öztürk")).toBe("ayse.oeztuerk");
    expect(suggestedUsername("Anne-Marie Groß")).toBe("anne-marie.gross");
    expect(suggestedUsername("Olli")).toBe("olli");
    expect(suggestedUsername("")).toBe("");
  });

  test("the window and the data core agree on which names are allowed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 45 }), (name) => {
        const accepted = contract.createVault.input.safeParse({
          centreAgs: "06611",
          name: "Leyla",
          username: name,
          password: "x",
        }).success;
        expect(usernameProblem(name.normalize("NFC")) === undefined).toBe(accepted);
      }),
    );
  });
});

test("a password must be there, and twice the same", () => {
  expect(newPasswordProblems("", "")).toEqual({ password: "Geben Sie ein Passwort ein." });
  expect(Object.keys(newPasswordProblems("tulpe", "tulpen"))).toEqual(["repeated"]);
  expect(newPasswordProblems("tulpe", "tulpe")).toEqual({});
});

test("blanks are no answer", () => {
  expect(missing("  ", "Geben Sie Ihren Namen ein.")).toBe("Geben Sie Ihren Namen ein.");
  expect(missing(" Leyla", "Geben Sie Ihren Namen ein.")).toBeUndefined();
});

describe("typing groups of the recovery key", () => {
  test("two different groups are asked for, in the order of the paper", () => {
    const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), draw, draw, (count, one, two) => {
        const draws = [one, two];
        const [first, second] = twoPositions(count, () => draws.shift() ?? 0);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThan(second);
        expect(second).toBeLessThan(count);
      }),
    );
  });

  test("the window finds a group right exactly when the data core does", () => {
    const signs = fc.string({ unit: fc.constantFrom(..."0O1IL aAb-Z9"), maxLength: 6 });
    fc.assert(
      fc.property(signs, signs, (typed, group) => {
        expect(isSameGroup(typed, group)).toBe(normaliseRecoveryKey(typed) === normaliseRecoveryKey(group));
      }),
    );
  });

  test("a real key has eight groups of four signs", () => {
    expect(groupsOf(newRecoveryKey()).map((group) => group.length)).toEqual([4, 4, 4, 4, 4, 4, 4, 4]);
  });
});

describe("where a failure is shown", () => {
  test("at the fields it names", () => {
    const failure = fail("invalidInput", { name: "Bitte ausfüllen.", elsewhere: "?" }).error;
    expect(problemsOf(failure, ["name", "username"])).toEqual({ name: "Bitte ausfüllen." });
  });

  test("at the field the form knows it is about", () => {
    const failure = fail("wrongPassword").error;
    expect(problemsOf(failure, ["username", "password"], "password")).toEqual({ password: failure.message });
  });

  test("else at the form as a whole", () => {
    const failure = fail("diskFull").error;
    expect(problemsOf(failure, ["name"])).toEqual({ form: failure.message });
  });
});
