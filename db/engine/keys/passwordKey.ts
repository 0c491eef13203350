import { argon2id } from "hash-wasm";
import { DomainError } from "../../../shared/result.ts";

/** Cost of turning a password into a key. `memory` in KiB. */
export interface PasswordCost {
  algorithm: "argon2id";
  memory: number;
  iterations: number;
  parallelism: number;
}

/** For new wraps: about half a second on an office laptop. */
export const usualCost: PasswordCost = {
  algorithm: "argon2id",
  memory: 65_536,
  iterations: 3,
  parallelism: 1,
};

/** Weaker parameters are refused when read. Source: OWASP Password Storage Cheat Sheet, minimum for Argon2id. */
export const lowestCost: PasswordCost = {
  algorithm: "argon2id",
  memory: 19_456,
  iterations: 2,
  parallelism: 1,
};

const highestCost = { memory: 1_048_576, iterations: 20, parallelism: 8 };

/** True when the parameters are neither weaker than the floor nor absurdly expensive. */
export function isAcceptableCost(cost: PasswordCost): boolean {
  return (
    cost.algorithm === "argon2id" &&
    isBetween(cost.memory, lowestCost.memory, highestCost.memory) &&
    isBetween(cost.iterations, lowestCost.iterations, highestCost.iterations) &&
    isBetween(cost.parallelism, lowestCost.parallelism, highestCost.parallelism)
  );
}

/** The 32-byte key of a password. Error `keyFileDamaged` when the cost lies outside its bounds. */
export async function passwordKey(password: string, salt: Uint8Array, cost: PasswordCost): Promise<Buffer> {
  if (!isAcceptableCost(cost)) throw new DomainError("keyFileDamaged", { detail: "cost out of bounds" });
  const hash = await argon2id({
    password: password.normalize("NFC"),
    salt,
    memorySize: cost.memory,
    iterations: cost.iterations,
    parallelism: cost.parallelism,
    hashLength: 32,
    outputType: "binary",
  });
  return Buffer.from(hash);
}

function isBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}
