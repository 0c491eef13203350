import type { NewRow } from "../../db/engine/tables.ts";
import { findRule } from "../../db/preflight/rules/all.ts";
import { runRules } from "../../db/preflight/run.ts";
import { everything, viewOf } from "../../db/preflight/view.ts";
import type { Finding } from "../../shared/contract/preflight.ts";
import { quarterPeriod } from "../../shared/periods.ts";
import { openTestVault, type TestVault } from "../harness/vault.ts";

/** The quarter that runs on the day of the tests, 12 May 2026. */
export const period = quarterPeriod(2026, 2);
export const today = "2026-05-12";

/** A small centre, and short ways to put records into it that no form would let through. */
export interface Records {
  centre: TestVault;
  /** Somebody with a contact in the period, who counts in the tables. */
  advised: (person?: NewRow<"people">, contact?: NewRow<"consultations">) => string;
  contact: (personId: string, contact?: NewRow<"consultations">) => string;
  value: (personId: string, attribute: string, value: string, from?: string, until?: string) => string;
  /** A case with one phase; gives the id of the case. */
  openCase: (personId: string, phase?: NewRow<"casePhases">, owned?: NewRow<"cases">) => string;
  task: (personId: string, title: string) => string;
  measure: (measure?: NewRow<"measures">) => string;
  session: (measureId: string, date: string) => string;
  participant: (measureId: string, personId: string, joinedOn: string) => string;
  /** What a rule finds, in the order of the list. */
  found: (rule: string, day?: string) => Finding[];
  /** Only the sentences. */
  sentences: (rule: string, day?: string) => string[];
}

/** An empty centre. */
export function openRecords(): Records {
  const centre = openTestVault();
  const insert = centre.arrange;
  const contact: Records["contact"] = (personId, row = {}) =>
    insert((write) =>
      write.insert("consultations", {
        personId,
        date: "2026-04-20",
        kind: "beratung",
        mode: "persoenlich",
        topics: '["arbeit"]',
        authorId: centre.jonas.id,
        recordedAt: "2026-04-20T10:00:00.000Z",
        ...row,
      }),
    );
  const found: Records["found"] = (id, day = today) => {
    const rule = findRule(id);
    if (!rule) throw new Error(`no rule ${id}`);
    return runRules(centre.vault.connection, viewOf(period, day, everything), [rule]).findings;
  };
  return {
    centre,
    contact,
    found,
    sentences: (rule, day) => found(rule, day).map(({ sentence }) => sentence),
    advised: (person = {}, row = {}) => {
      const id = centre.addPerson({ firstName: "Oksana", lastName: "Bondar", ...person });
      contact(id, row);
      return id;
    },
    value: (personId, attribute, value, validFrom = "2025-01-01", validUntil = undefined) =>
      insert((write) =>
        write.insert("personAttributes", {
          personId,
          attribute,
          value,
          validFrom,
          validUntil: validUntil ?? null,
        }),
      ),
    openCase: (personId, phase = {}, owned = {}) =>
      insert((write) => {
        const caseId = write.insert("cases", {
          personId,
          concern: "Anerkennung",
          ownerId: centre.jonas.id,
          ...owned,
        });
        write.insert("casePhases", { caseId, openedOn: "2026-01-10", ...phase });
        return caseId;
      }),
    task: (personId, title) =>
      insert((write) =>
        write.insert("tasks", { personId, title, dueOn: "2026-05-01", assigneeId: centre.jonas.id }),
      ),
    measure: (row = {}) =>
      insert((write) =>
        write.insert("measures", {
          title: "Sprachcafé",
          kind: "gruppe",
          objectives: '["teilhabe"]',
          startsOn: "2026-04-01",
          endsOn: "2026-06-30",
          createdBy: centre.jonas.id,
          ...row,
        }),
      ),
    session: (measureId, date) => insert((write) => write.insert("measureSessions", { measureId, date })),
    participant: (measureId, personId, joinedOn) =>
      insert((write) => write.insert("participations", { measureId, personId, joinedOn })),
  };
}
