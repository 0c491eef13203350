import { describe, expect, it } from "vitest";
import { colognePhonetics } from "../../db/search/colognePhonetics.ts";

describe("Kölner Phonetik", () => {
  it.each([
    ["Müller-Lüdenscheidt", "65752682"],
    ["Breschnew", "17863"],
    ["Wikipedia", "3412"],
    ["Müller", "657"],
    ["Schmidt", "862"],
    ["Schneider", "8627"],
    ["Fischer", "387"],
    ["Weber", "317"],
    ["Meyer", "67"],
    ["Wagner", "3467"],
    ["Schulz", "858"],
    ["Becker", "147"],
    ["Hoffmann", "0366"],
    ["Schäfer", "837"],
    ["Philipp", "351"],
    ["Xaver", "4837"],
    ["Max", "648"],
    ["Christa", "4782"],
    ["Cäsar", "487"],
    ["Celle", "85"],
    ["Scherz", "878"],
    ["Matzke", "684"],
    ["Heinz", "068"],
    ["Aachen", "046"],
  ])("codes %s as %s", (name, code) => {
    expect(colognePhonetics(name)).toBe(code);
  });

  it.each([
    ["Meier", "Mayr"],
    ["Schmitt", "Schmid"],
    ["Weiß", "Weiss"],
    ["Walther", "Valter"],
    ["Stefan", "Stephan"],
    ["Шмидт", "Schmidt"],
  ])("gives %s and %s the same code", (one, other) => {
    expect(colognePhonetics(one)).toBe(colognePhonetics(other));
  });

  it("gives no code for a text without letters", () => {
    expect(colognePhonetics(" 12 - ")).toBe("");
  });
});
