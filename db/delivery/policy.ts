import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { DomainError } from "../../shared/result.ts";
import { isRecipient } from "../release/encryption.ts";
import { readPublicKey } from "../release/signature.ts";

/**
 * What the IT department lays down for deliveries, in `richtlinien.json` beside the database. Strict: a misspelt name
 * must not quietly switch a rule off.
 */
const policyFile = z.strictObject({
  lieferung: z
    .strictObject({
      verschluesselung: z.enum(["freigestellt", "vorgeschrieben"]).default("freigestellt"),
      empfaenger: z
        .array(
          z.strictObject({
            name: z.string().min(1).max(200),
            age: z.string().refine(isRecipient).nullable().default(null),
            quittungsschluessel: z
              .string()
              .refine((key) => readPublicKey(key) !== undefined)
              .nullable()
              .default(null),
          }),
        )
        .max(20)
        .default([]),
    })
    .optional(),
});

/** The policy as the program understands it. */
export interface DeliveryPolicy {
  encryptionDemanded: boolean;
  recipients: { name: string; encryptionKey: string | null; receiptKey: string | null }[];
}

const fileName = "richtlinien.json";
/** What a hand or a system that hides endings makes of the name. */
const likeFileName = /^richtlinien?\.(?:json|txt|json\.txt)$/i;
const largestPolicy = 1_000_000;

/**
 * The policy for the database at `path`; without a file everything is left to the centre.
 * Errors `policyUnreadable`, `policyMisnamed`: a policy that cannot be understood or is not found under its name must
 * not count as none.
 */
export function readDeliveryPolicy(path: string): DeliveryPolicy {
  const text = policyText(dirname(path));
  if (text === undefined) return { encryptionDemanded: false, recipients: [] };
  const parsed = policyFile.safeParse(parse(text));
  if (!parsed.success) throw new DomainError("policyUnreadable", { detail: "form" });
  const { verschluesselung = "freigestellt", empfaenger = [] } = parsed.data.lieferung ?? {};
  return {
    encryptionDemanded: verschluesselung === "vorgeschrieben",
    recipients: empfaenger.map(({ name, age, quittungsschluessel }) => ({
      name,
      encryptionKey: age,
      receiptKey: quittungsschluessel,
    })),
  };
}

function policyText(folder: string): string | undefined {
  try {
    const names = readdirSync(folder).filter((name) => likeFileName.test(name));
    const [name] = names;
    if (name === undefined) return undefined;
    // Upper and lower case are one name on Windows; elsewhere they would be two files.
    if (names.length > 1 || name.toLowerCase() !== fileName)
      throw new DomainError("policyMisnamed", { detail: names.join(", ") });
    const text = readFileSync(join(folder, name), "utf8");
    if (text.length > largestPolicy) throw new DomainError("policyUnreadable", { detail: "size" });
    return text;
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError("policyUnreadable", { detail: "access" });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError("policyUnreadable", { detail: "json" });
  }
}
