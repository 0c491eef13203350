import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardRequest } from "../../electron/requestGuard.ts";
import { contract } from "../../shared/contract/contract.ts";
import { line, note } from "../../shared/model/fields.ts";

const page = { isMainFrame: true, url: "app://vielfaltsakte/" };
const names = Object.keys(contract) as (keyof typeof contract)[];

function sentencesFor(operation: string, input: unknown): string[] {
  const guarded = guardRequest(contract, "app://vielfaltsakte", page, [operation, input]);
  return guarded.ok ? [] : Object.values(guarded.error.fields ?? {});
}

describe("what is wrong with an entry", () => {
  it.each([
    [
      "createPerson",
      { person: { lastName: "x".repeat(301) } },
      "Bitte kürzen Sie den Text auf höchstens 300 Zeichen.",
    ],
    ["createPerson", { person: { lastName: 7 } }, "Diese Angabe hat nicht die erwartete Form."],
    [
      "createPerson",
      { person: { lastName: "A", birthDate: "2026-02-30" } },
      "Bitte geben Sie ein Datum ein, das es gibt, zum Beispiel 12.05.2026.",
    ],
    ["createPerson", { person: { lastName: "A", birthYear: 1899 } }, "Bitte geben Sie mindestens 1900 ein."],
    [
      "renameCase",
      { id: "x", concern: "A" },
      "Dieser Eintrag ist nicht bekannt. Bitte laden Sie die Ansicht neu.",
    ],
    ["listMeasures", { when: "sometimes" }, "Bitte wählen Sie einen Wert der Liste."],
    ["listMeasures", {}, "Bitte wählen Sie einen Wert der Liste."],
    ["unlock", { username: "leyla", password: "" }, "Bitte ausfüllen."],
  ])("is said in German: %s %j", (operation, input, sentence) => {
    expect(sentencesFor(operation, input)).toEqual([sentence]);
  });

  it("is never said in the words of the library, and never quotes what was typed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.object({ key: fc.constantFrom(...fieldNames()) }),
        (name, input) => {
          for (const sentence of sentencesFor(name, input)) {
            expect(sentence).toMatch(/^(Bitte|Diese|Dieser|Ein|Nur) .*\.$/);
            expect(sentence).not.toMatch(/invalid|expected|received|too (big|small)/i);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

function fieldNames(): string[] {
  return [
    "id",
    "person",
    "changes",
    "lastName",
    "filter",
    "limit",
    "offset",
    "text",
    "password",
    "username",
    "period",
  ];
}

describe("text", () => {
  const hidden = [
    "\u0000",
    "\u0007",
    "\u001b[31m",
    "\u009f",
    "\ud800",
    "\u202e",
    "\u2066",
    `e${"\u0301".repeat(40)}`,
  ];

  it.each(hidden)("with signs that nobody can see or read is refused (%j)", (sign) => {
    const sentence = "Bitte entfernen Sie unsichtbare oder gestapelte Sonderzeichen.";
    for (const field of [line, note]) {
      expect(field.safeParse(`Öz${sign}türk`).error?.issues.map(({ message }) => message)).toEqual([
        sentence,
      ]);
    }
  });

  it("of every language, with HTML or formulas, stays what it is", () => {
    for (const text of [
      "محمد‌علی",
      "Nguyễn Thị",
      "Шевченко",
      "ጽጌ",
      "สมชาย",
      "<b>=1+1</b>",
      "👩‍👩‍👧",
      "O’Connor",
    ]) {
      expect(line.parse(text)).toBe(text.normalize("NFC"));
      expect(note.parse(`${text}\n\t${text}`)).toBe(`${text}\n\t${text}`.normalize("NFC"));
    }
  });

  it("pasted with line breaks into one line becomes one line", () => {
    expect(line.parse(" Anna\r\nMaria\tde ")).toBe("Anna Maria de");
  });
});
