import type { Consultation, Referral } from "../../shared/model/consultations.ts";
import type { Context } from "../context.ts";
import type { Reader } from "../engine/connection.ts";
import { readCodes } from "../rows.ts";

interface ConsultationRow extends Omit<Consultation, "topics" | "referrals"> {
  topics: string;
}

/**
 * The consultations with these ids, without those in the bin, each with its referrals.
 * Access is not checked: the ids must come from a person, or an entry, that is open to the user.
 */
export function consultationsById(context: Context, ids: readonly string[]): Map<string, Consultation> {
  const list = JSON.stringify(ids);
  const referrals = referralsOf(context.read, list);
  const rows = context.read.all<ConsultationRow>(
    `SELECT consultations.id, personId, caseId, date, kind, mode, duration, topics, language, interpreting, note,
       users.name AS authorName, recordedAt
     FROM consultations JOIN users ON users.id = authorId
     WHERE removedAt IS NULL AND consultations.id IN (SELECT value FROM json_each(?))`,
    list,
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, topics: readCodes(row.topics), referrals: referrals.get(row.id) ?? [] },
    ]),
  );
}

/** The referrals of each consultation in the order of their recording; `list` is a JSON array of ids. */
function referralsOf(reader: Reader, list: string): Map<string, Referral[]> {
  const rows = reader.all<Referral>(
    `SELECT id, consultationId, target, remark, result FROM referrals
     WHERE removedAt IS NULL AND consultationId IN (SELECT value FROM json_each(?)) ORDER BY id`,
    list,
  );
  return Map.groupBy(rows, (referral) => referral.consultationId);
}
