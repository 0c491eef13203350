import { codeLabel } from "../../../shared/codelists/codelists.ts";
import { type Day, germanDay } from "../../../shared/dates.ts";
import { readCodes } from "../../rows.ts";
import { sqlRule } from "../rule.ts";
import { contactsOfPeople, inPeriod } from "../sql.ts";
import { type NamedRow, nameOf } from "../words.ts";

interface Row extends NamedRow {
  id: string;
  personId: string;
  date: Day;
  topics: string;
}

/** More than a conversation can hold; then it is not clear which one was the main topic. */
const many = 6;

/** The first topic is the main topic, so there is never more than one; with many of them it may be chance. */
export const manyTopics = sqlRule<Row>({
  id: "many-topics",
  title: "Viele Themen in einem Kontakt",
  why: "Das erste Thema gilt als Hauptthema, und jedes zählt in P09 und P10.",
  severity: "hint",
  sql: (view) => `${contactsOfPeople(view, "topics")} AND ${inPeriod("date", view)}
    AND length(topics) > ${many * 5} AND json_array_length(topics) >= ${many} ORDER BY date DESC, consultations.id`,
  finding: (row) => {
    const topics = readCodes(row.topics);
    return {
      subject: row.id,
      personId: row.personId,
      sentence: `Der Kontakt mit ${nameOf(row)} am ${germanDay(row.date)} nennt ${topics.length} Themen; als Hauptthema gilt „${codeLabel("topic", topics[0] ?? "")}“.`,
      place: { kind: "consultation", personId: row.personId, consultationId: row.id, field: "topics" },
      facts: [row.topics],
    };
  },
});
