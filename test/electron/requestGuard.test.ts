import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { guardRequest, largestMessage, sizeOfPlainData } from "../../electron/requestGuard.ts";

const origin = "app://vielfaltsakte";
const page = { isMainFrame: true, url: `${origin}/` };
const contract = {
  note: { input: z.object({ text: z.string().min(1, { error: "Bitte ausfüllen." }) }) },
  anything: { input: z.any() },
};

function codeOf(message: unknown[], sender: Parameters<typeof guardRequest>[2] = page): string {
  const guarded = guardRequest(contract, origin, sender, message);
  return guarded.ok ? "passed" : guarded.error.code;
}

describe("the guard", () => {
  test("passes what the contract accepts, unchanged", () => {
    const guarded = guardRequest(contract, origin, page, ["note", { text: " a " }]);
    expect(guarded).toEqual({ ok: true, value: { operation: "note", input: { text: " a " } } });
  });

  test("says which field was refused and why", () => {
    expect(guardRequest(contract, origin, page, ["note", { text: "" }])).toMatchObject({
      error: { code: "invalidInput", fields: { text: "Bitte ausfüllen." } },
    });
  });

  test("trusts nobody but the main frame of our page", () => {
    expect(codeOf(["anything", 1], null)).toBe("notAllowed");
    expect(codeOf(["anything", 1], { ...page, isMainFrame: false })).toBe("notAllowed");
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (url) => {
        fc.pre(!url.startsWith(`${origin}/`));
        expect(codeOf(["anything", 1], { isMainFrame: true, url })).toBe("notAllowed");
      }),
    );
  });

  test("knows only the operations of the contract", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype))),
        (name) => {
          fc.pre(!Object.hasOwn(contract, name));
          expect(codeOf([name, {}])).toBe("unknownOperation");
        },
      ),
    );
  });

  test.each([[[]], [["note"]], [["note", {}, {}]], [[7, {}]], [[["note"], {}]], [[null, null]]])(
    "refuses the shape %j",
    (message) => {
      expect(codeOf(message)).toBe("unknownOperation");
    },
  );

  test.each([
    ["a function", () => 1],
    ["a map", new Map()],
    ["a date", new Date()],
    ["bytes", new Uint8Array(1)],
    ["a big integer", 1n],
    ["a symbol", Symbol("x")],
    ["an object of a class", new (class Person {})()],
  ])("refuses %s, however deep", (_what, value) => {
    expect(codeOf(["anything", value])).toBe("invalidInput");
    expect(codeOf(["anything", { list: [{ value }] }])).toBe("invalidInput");
  });
});

describe("the size of a message", () => {
  test("two MiB pass, one byte more does not", () => {
    expect(codeOf(["anything", "x".repeat(largestMessage - 2)])).toBe("passed");
    expect(codeOf(["anything", "x".repeat(largestMessage - 1)])).toBe("requestTooLarge");
  });

  test("letters count as the bytes they take", () => {
    expect(codeOf(["anything", "م".repeat(largestMessage / 2)])).toBe("requestTooLarge");
  });

  test("is at least that of the text it would be sent as, short numbers and words aside", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const longNumbers = JSON.stringify(value, (_key, part: unknown) =>
          typeof part === "number" || typeof part === "boolean" || part === null ? 1 : part,
        );
        const withoutEscapes = longNumbers.replaceAll(/\\u[0-9a-f]{4}|\\./g, "x");
        expect(sizeOfPlainData(value)).toBeGreaterThanOrEqual(Buffer.byteLength(withoutEscapes));
      }),
    );
  });

  test("a small message that repeats itself without end is too large, not endless", () => {
    let bomb: unknown = "x".repeat(10);
    for (let level = 0; level < 30; level += 1) bomb = [bomb, bomb, bomb, bomb];
    expect(codeOf(["anything", bomb])).toBe("requestTooLarge");
  });

  test("an array of nothing but holes is as large as it is long", () => {
    expect(codeOf(["anything", new Array(100_000_000)])).toBe("requestTooLarge");
  });

  test("what contains itself or nests too deep is refused", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(codeOf(["anything", circle])).toBe("invalidInput");
  });
});
