import type { Random } from "./random.ts";

/**
 * A phone number that nobody has: only from the ranges that the Bundesnetzagentur keeps free for media
 * (Mitteilung 148/2021, Amtsblatt 7/2021).
 */
export function inventPhone(random: Random): string {
  const draw = random.fraction();
  if (draw < 0.6) return `0171 39200${random.whole(0, 99).toString().padStart(2, "0")}`;
  const number = random.whole(0, 999).toString().padStart(3, "0");
  return draw < 0.85 ? `069 90009${number}` : `030 23125${number}`;
}

/** An address in the domain that is reserved for examples (RFC 2606), or an empty text for a name in another script. */
export function inventEmail(random: Random, firstName: string, lastName: string): string {
  const parts = [firstName, lastName].map(plainLetters);
  if (parts.some((part) => part === "")) return "";
  const number = random.chance(0.5) ? String(random.whole(1, 99)) : "";
  return `${parts.join(random.pick([".", "-", ""]))}${number}@example.org`;
}

function plainLetters(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßøłđı]/g, (letter) => foldings[letter] ?? "")
    .normalize("NFD")
    .replace(/[^a-z]/g, "");
}

const foldings: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
};
