import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withDatabase } from "../../db/commandline/openDatabase.ts";
import { dispatch } from "../../db/dispatch.ts";
import { readKeyFile, writeKeyFile } from "../../db/engine/keys/keyFile.ts";
import { withPassword } from "../../db/engine/keys/keyring.ts";
import { lowestCost } from "../../db/engine/keys/passwordKey.ts";
import { openLog } from "../../db/log.ts";
import { createVault } from "../../db/vault/create.ts";
import { Keeper } from "../../db/vault/keeper.ts";
import { contract, type OperationName } from "../../shared/contract/contract.ts";
import { type Role, roles } from "../../shared/contract/operation.ts";
import { newIdentifier } from "../../shared/identifiers.ts";

const id = newIdentifier();
const byId = { id };
const day = "2026-02-03";
const period = { period: "2026-Q3" };
const cell = { ...period, table: "P01", key: ["weiblich", "_T"] };
const password = "Kranich Laterne Moos Fagott";

/** Exact numbers, sealing, packages, receipts, keys, and what concerns the whole team. */
const ofTheLead = {
  statisticsPeriods: {},
  statisticsReport: period,
  protectionCheck: period,
  protectionCheckHolds: { ...period, examined: "" },
  changesAfterSealing: period,
  sealedQuarters: { year: 2026, table: "P01" },
  cancelAudit: {},
  sealPeriod: period,
  saveInternalReport: { ...period, form: "report" },
  printInternalReport: period,
  verifyPackage: {},
  ledger: {},
  explainCell: cell,
  explainedMembers: { ...cell, group: "counted", offset: 0, limit: 10 },
  tablesOfPerson: { ...period, personId: id },
  preflight: period,
  preflightOverview: period,
  peopleWithoutValue: { ...period, variable: "housing" },
  bringFindingBack: byId,
  outbox: {},
  outgoingFiles: period,
  previewFiles: { ...period, examined: "" },
  deliverPackage: { ...period, encrypted: false },
  readReceipt: {},
  centreKey: {},
  exportCentreKey: {},
  deliverySettings: {},
  readReceiverKey: {},
  addRecipient: { name: "Land", encryptionKey: null, receiptKey: null },
  removeRecipient: byId,
  dashboard: {},
  saveCentreSettings: { sharedTeam: false },
};

const page = { offset: 0, limit: 10 };
const ended = { id, closedOn: day, reason: "ziel" };
const detail = { kind: "phone", value: "06151 1", remark: "" };
const contact = {
  ...{ date: day, kind: "beratung", mode: "telefon", duration: null, topics: [], language: null },
  ...{ interpreting: null, note: "", personId: null, caseId: null, referrals: [], nextStep: null },
};
const measure = {
  ...{ title: "Kurs", kind: "kurs", objectives: [], fundingLine: null },
  ...{ startsOn: day, endsOn: null, place: "", description: "" },
};
const session = { date: day, startsAt: null, endsAt: null, topic: "" };
const task = { personId: null, title: "Anruf", dueOn: day, note: "" };
const order = { filter: {}, order: "name", direction: "ascending" };

/** Client data: for everybody who works with clients, never for the administration. */
const ofTheStaff = {
  undo: {},
  saveDraft: { key: "a", content: 1 },
  draft: { key: "a" },
  listDrafts: {},
  discardDraft: { key: "a" },
  listPeople: { ...order, ...page },
  searchPeople: { text: "a", limit: 1 },
  recentPeople: { limit: 1 },
  person: byId,
  timeline: { personId: id, ...page },
  notePersonSeen: byId,
  createPerson: { person: { lastName: "A" } },
  updatePerson: { id, changes: {} },
  removePerson: byId,
  restorePerson: byId,
  setDatedAttribute: {
    ...{ personId: id, value: { attribute: "livelihood", value: ["lohn"] } },
    ...{ validFrom: day, validUntil: null },
  },
  removeDatedAttribute: byId,
  addContactDetail: { personId: id, detail },
  updateContactDetail: { id, detail },
  removeContactDetail: byId,
  listCases: { state: "active", mine: true },
  caseFile: byId,
  openCase: { personId: id, concern: "A", openedOn: day, ownerId: id },
  renameCase: { id, concern: "A" },
  transferCase: { id, ownerId: id },
  substituteCase: { id, substitution: null },
  restCase: { id, since: day },
  resumeCase: byId,
  closeCase: ended,
  reopenCase: { id, openedOn: day },
  consultation: byId,
  recordConsultation: contact,
  updateConsultation: { id, changes: {} },
  removeConsultation: byId,
  setReferralResult: { id, result: "offen" },
  listTasks: { mine: true, until: null, personId: null },
  createTask: task,
  updateTask: { id, changes: {} },
  completeTask: byId,
  reopenTask: byId,
  removeTask: byId,
  today: {},
  listMeasures: { when: "all" },
  measure: byId,
  createMeasure: { measure },
  updateMeasure: { id, changes: {} },
  removeMeasure: byId,
  addSession: { measureId: id, session },
  updateSession: { id, changes: {} },
  removeSession: byId,
  addParticipant: { measureId: id, personId: id, joinedOn: day },
  endParticipation: { id, leftOn: null },
  removeParticipant: byId,
  setParticipantCount: { measureId: id, gender: "weiblich", ageGroup: "18-26", count: 1 },
  setAttendance: { sessionId: id, participationId: id, state: null },
  ownFindings: {},
  setFindingAside: { ...period, finding: "ageOver110/x", facts: "x", reason: "A" },
};

/** Nothing of a client stands in these. */
const ofEverybody = {
  confirmRecoveryKey: { groups: {} },
  renewRecoveryKey: { password },
  changePassword: { oldPassword: password, newPassword: password },
  listUsers: {},
  appearance: {},
  saveAppearance: { theme: "system", contrast: "normal", density: "compact", zoom: 100 },
  centreSettings: {},
  listView: { list: "a" },
  saveListView: { list: "a", view: {} },
};

/** The way in, and the receiving side, which has no records. */
const beforeUnlocking = [
  ...["vaultStatus", "passwordStrength", "createVault", "unlock", "unlockWithRecoveryKey", "lock"],
  ...["openDemo", "leaveDemo", "stateEvaluation", "receivePackages", "cancelReceiving"],
  ...["chooseConfirmedKeys", "chooseIdentity", "forgetEvaluation", "stateTable", "stateComparison"],
  ...["stateCell", "saveEvaluation", "createReceiptKey", "chooseReceiptKey", "issueReceipts"],
];

const inputs: Record<string, unknown> = { ...ofTheLead, ...ofTheStaff, ...ofEverybody };
const mayNot: Record<Role, string[]> = {
  caseManager: Object.keys(ofTheLead),
  administrator: Object.keys({ ...ofTheLead, ...ofTheStaff }),
  teamLead: [],
};

let folder = "";
let keeper: Keeper;
let databaseKey: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vielfaltsakte-roles-"));
  openLog(join(folder, "vielfaltsakte.log"));
  keeper = new Keeper(folder);
  const users = roles.map((role) => ({ name: role, username: role, role }));
  const centre = { ags: "06411", name: "Darmstadt" };
  const plan = { path: keeper.path, kind: "real", centre, users, password, cost: lowestCost } as const;
  ({ databaseKey } = await createVault(plan));
  for (const role of roles) {
    const keys = await withPassword(readKeyFile(keeper.path), databaseKey, role, password, lowestCost);
    writeKeyFile(keeper.path, keys);
  }
});
afterAll(() => {
  keeper.lock();
  rmSync(folder, { recursive: true, force: true });
});

/** Locking wipes the key it was given. */
const enterAs = (role: Role) => keeper.open(Buffer.from(databaseKey), role);
const answers = (names: readonly string[]) =>
  Promise.all(
    names.map(async (name) => {
      const result = await dispatch(keeper, name, inputs[name]);
      return [name, result.ok ? "ok" : result.error.code];
    }),
  );
const each = (names: readonly string[], code: string) => names.map((name) => [name, code]);

describe("who may do what", () => {
  it("is said here for every operation of the contract, with an input that it accepts", () => {
    expect([...Object.keys(inputs), ...beforeUnlocking].sort()).toEqual(Object.keys(contract).sort());
    const refused = Object.keys(inputs).filter(
      (name) => !contract[name as OperationName].input.safeParse(inputs[name]).success,
    );
    expect(refused).toEqual([]);
  });

  it("needs open records", async () => {
    keeper.lock();
    expect(await answers(Object.keys(inputs))).toEqual(each(Object.keys(inputs), "locked"));
  });

  it.each(roles)("is refused by the data core itself to a %s, and leaves no trace", async (role) => {
    enterAs(role);
    const { connection } = keeper.requireSession().vault;
    const trace = () => connection.first("SELECT total_changes() AS changes");
    const before = trace();
    expect(await answers(mayNot[role])).toEqual(each(mayNot[role], "notAllowed"));
    expect(trace()).toEqual(before);
    const others = Object.keys(inputs).filter(
      (name) => !mayNot[role].includes(name) && contract[name as OperationName].kind === "query",
    );
    for (const [name, code] of await answers(others)) expect([name, code]).not.toEqual([name, "notAllowed"]);
  });

  it("is the same on the command line, which is for the team lead alone", async () => {
    keeper.lock();
    process.env.VIELFALTSAKTE_PASSWORD = password;
    const openedBy = (user: Role) =>
      withDatabase(
        { verb: "report", operands: [], values: { db: keeper.path, user } },
        (_vault, { role }) => role,
      );
    expect(await openedBy("teamLead")).toBe("teamLead");
    for (const role of ["caseManager", "administrator"] as const)
      await expect(openedBy(role)).rejects.toMatchObject({ code: "notAllowed" });
    delete process.env.VIELFALTSAKTE_PASSWORD;
  });
});
