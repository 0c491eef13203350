import type { Random } from "./random.ts";

/** How many contacts there will be. */
export interface ContactPlan {
  /** Contacts of each person. */
  perPerson: Int32Array;
  /** Contacts without a person. */
  anonymous: number;
}

const anonymousShare = 0.08;
/** Exponent of the Pareto distribution: about four of five people come one to three times. */
const tail = 1.1;
const mostByItself = 60;

/**
 * Spreads contacts over people: most come once to three times, a few very often.
 * With `contacts` the sum is exactly that, else it follows from chance.
 */
export function planContacts(random: Random, people: number, contacts: number | undefined): ContactPlan {
  const eagerness = Float64Array.from({ length: people }, () =>
    Math.min((1 - random.fraction()) ** (-1 / tail), mostByItself),
  );
  if (contacts === undefined) {
    const perPerson = Int32Array.from(eagerness, Math.floor);
    return { perPerson, anonymous: Math.round(sum(perPerson) * anonymousShare) };
  }
  const anonymous = Math.min(contacts - people, Math.round(contacts * anonymousShare));
  return { perPerson: scaled(eagerness, contacts - anonymous), anonymous };
}

function scaled(eagerness: Float64Array, total: number): Int32Array {
  const at = (factor: number) =>
    Int32Array.from(eagerness, (value) => Math.max(1, Math.floor(value * factor)));
  let [low, high] = [0, total];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) <= total) low = middle;
    else high = middle;
  }
  const perPerson = at(low);
  let left = total - sum(perPerson);
  for (let person = 0; left > 0; person = (person + 1) % perPerson.length, left--) {
    perPerson[person] = (perPerson[person] ?? 0) + 1;
  }
  return perPerson;
}

function sum(values: Int32Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Sizes of households, as far as the centre knows their members, that add up to `people`. */
export function planHouseholds(random: Random, people: number): number[] {
  const sizes: number[] = [];
  for (let left = people; left > 0; left -= sizes.at(-1) ?? left) {
    sizes.push(
      Math.min(
        left,
        random.weighted([
          [1, 74],
          [2, 11],
          [3, 7],
          [4, 5],
          [5, 2],
          [6, 1],
        ]),
      ),
    );
  }
  return sizes;
}
