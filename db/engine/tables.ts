/**
 * The synchronised tables and their fields. Only these can be written, only through `write.ts`,
 * and every write of a field becomes part of an operation.
 */
export interface Rows {
  users: { id: string; name: string; username: string; role: string; active: number };
  people: {
    id: string;
    firstName: string;
    lastName: string;
    anonymous: number;
    gender: string | null;
    birthDate: string | null;
    birthYear: number | null;
    citizenships: string;
    languages: string;
    arrivedOn: string | null;
    accessRoute: string | null;
    schoolQualification: string | null;
    vocationalQualification: string | null;
    recognition: string | null;
    street: string;
    postcode: string;
    place: string;
    consentOn: string | null;
    confidentialityReleaseOn: string | null;
    confidentialityReleaseFor: string;
    remarks: string;
    createdAt: string;
    createdBy: string;
    removedAt: string | null;
  };
  personAttributes: {
    id: string;
    personId: string;
    attribute: string;
    value: string;
    validFrom: string;
    validUntil: string | null;
    removedAt: string | null;
  };
  contactDetails: {
    id: string;
    personId: string;
    kind: string;
    value: string;
    remark: string;
    removedAt: string | null;
  };
  cases: {
    id: string;
    personId: string;
    concern: string;
    ownerId: string;
    substituteId: string | null;
    substituteFrom: string | null;
    substituteUntil: string | null;
    restingSince: string | null;
    removedAt: string | null;
  };
  casePhases: {
    id: string;
    caseId: string;
    openedOn: string;
    closedOn: string | null;
    closureReason: string | null;
    removedAt: string | null;
  };
  consultations: {
    id: string;
    personId: string | null;
    caseId: string | null;
    date: string;
    kind: string;
    mode: string;
    duration: string | null;
    topics: string;
    language: string | null;
    interpreting: string | null;
    note: string;
    authorId: string;
    recordedAt: string;
    removedAt: string | null;
  };
  referrals: {
    id: string;
    consultationId: string;
    target: string;
    remark: string;
    result: string;
    removedAt: string | null;
  };
  tasks: {
    id: string;
    personId: string | null;
    consultationId: string | null;
    title: string;
    dueOn: string;
    note: string;
    assigneeId: string;
    doneAt: string | null;
    removedAt: string | null;
  };
  measures: {
    id: string;
    title: string;
    kind: string;
    objectives: string;
    fundingLine: string | null;
    startsOn: string;
    endsOn: string | null;
    place: string;
    description: string;
    createdBy: string;
    removedAt: string | null;
  };
  measureSessions: {
    id: string;
    measureId: string;
    date: string;
    startsAt: string | null;
    endsAt: string | null;
    topic: string;
    removedAt: string | null;
  };
  participations: {
    id: string;
    measureId: string;
    personId: string;
    joinedOn: string;
    leftOn: string | null;
    removedAt: string | null;
  };
  participantCounts: {
    id: string;
    measureId: string;
    gender: string;
    ageGroup: string;
    count: number;
    removedAt: string | null;
  };
  attendances: {
    id: string;
    sessionId: string;
    participationId: string;
    state: string;
    removedAt: string | null;
  };
  findingsSetAside: {
    id: string;
    rule: string;
    subject: string;
    facts: string;
    personId: string | null;
    reason: string;
    setAsideBy: string;
    setAsideAt: string;
    removedAt: string | null;
  };
  recipients: {
    id: string;
    name: string;
    /** `age1…`, or `null` for somebody who only sends receipts. */
    encryptionKey: string | null;
    /** Raw Ed25519 public key of the receipts, base64. */
    receiptKey: string | null;
    removedAt: string | null;
  };
  deliveries: {
    id: string;
    periodId: string;
    packageHash: string;
    path: string;
    encrypted: number;
    deliveredAt: string;
    deliveredBy: string;
    removedAt: string | null;
  };
  receipts: {
    id: string;
    periodId: string;
    packageHash: string;
    receiver: string;
    result: string;
    findings: string;
    receivedOn: string;
    fingerprint: string;
    readAt: string;
    readBy: string;
    removedAt: string | null;
  };
}

/** The name of a synchronised table. */
export type TableName = keyof Rows;

/** A row to be inserted: `id` and fields with a default in the schema may be left out. */
export type NewRow<Table extends TableName> = Partial<Rows[Table]>;

/** Fields to be changed. */
export type Changes<Table extends TableName> = Partial<Omit<Rows[Table], "id">>;
