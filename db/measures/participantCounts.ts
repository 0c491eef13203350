import type { ValidInputOf } from "../../shared/contract/contract.ts";
import type { ParticipantCount } from "../../shared/model/measures.ts";
import type { Context } from "../context.ts";
import type { Rows } from "../engine/tables.ts";
import type { Write } from "../engine/write.ts";
import { requireMeasure } from "./presentRows.ts";

/**
 * Sets how many participants of a gender and age group are known only as a number. Each group has one row
 * for ever: 0 moves it to the bin, another number brings it back. Error `notFound`.
 */
export function setParticipantCount(
  context: Context,
  input: ValidInputOf<"setParticipantCount">,
): ParticipantCount | null {
  const { measureId, gender, ageGroup, count } = input;
  requireMeasure(context.read, measureId);
  const row = context.read.first<Rows["participantCounts"]>(
    "SELECT * FROM participantCounts WHERE measureId = ? AND gender = ? AND ageGroup = ?",
    measureId,
    gender,
    ageGroup,
  );
  return context.change((write) => {
    if (count === 0) return takeAway(write, row);
    const id = row?.id ?? write.insert("participantCounts", input);
    if (row) write.update("participantCounts", id, { count, removedAt: null });
    return { id, gender, ageGroup, count };
  });
}

function takeAway(write: Write, row: Rows["participantCounts"] | undefined): null {
  if (row && row.removedAt === null) write.remove("participantCounts", row.id);
  return null;
}
