import type { Migration } from "./migration.ts";

/**
 * The first schema. Columns carry the names of the model, so rows need no translation.
 * Lists of codes are JSON arrays in one column: they change as one field. `removedAt` is the bin.
 */
export const foundation: Migration = {
  version: 1,
  name: "foundation",
  sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Secrets of the centre: rounding secret and signing key. They exist in this file and its backups only.
CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

-- Authors of operations: one for each time the file was opened and written to.
CREATE TABLE incarnations (ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, startedAt TEXT NOT NULL);

CREATE TABLE users (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, username TEXT NOT NULL UNIQUE, role TEXT NOT NULL,
  active INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  firstName TEXT NOT NULL DEFAULT '', lastName TEXT NOT NULL DEFAULT '', anonymous INTEGER NOT NULL DEFAULT 0,
  gender TEXT, birthDate TEXT, birthYear INTEGER,
  citizenships TEXT NOT NULL DEFAULT '[]', languages TEXT NOT NULL DEFAULT '[]',
  arrivedOn TEXT, accessRoute TEXT, schoolQualification TEXT, vocationalQualification TEXT, recognition TEXT,
  street TEXT NOT NULL DEFAULT '', postcode TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '',
  consentOn TEXT, confidentialityReleaseOn TEXT, confidentialityReleaseFor TEXT NOT NULL DEFAULT '',
  remarks TEXT NOT NULL DEFAULT '',
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, removedAt TEXT
);
CREATE INDEX peopleByName ON people (lastName COLLATE NOCASE, firstName COLLATE NOCASE, id) WHERE removedAt IS NULL;

-- Dated attributes: each value is kept with the day from which it holds. Livelihood is a JSON array.
CREATE TABLE personAttributes (
  id TEXT PRIMARY KEY, personId TEXT NOT NULL REFERENCES people (id),
  attribute TEXT NOT NULL, value TEXT NOT NULL, validFrom TEXT NOT NULL, validUntil TEXT, removedAt TEXT
);
-- Covers what the statistics read, so that they need not touch the rows.
CREATE INDEX personAttributesByPerson ON personAttributes (personId, attribute, validFrom, id, value)
  WHERE removedAt IS NULL;

CREATE TABLE contactDetails (
  id TEXT PRIMARY KEY, personId TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL, value TEXT NOT NULL, remark TEXT NOT NULL DEFAULT '', removedAt TEXT
);
CREATE INDEX contactDetailsByPerson ON contactDetails (personId) WHERE removedAt IS NULL;

CREATE TABLE cases (
  id TEXT PRIMARY KEY, personId TEXT NOT NULL REFERENCES people (id),
  concern TEXT NOT NULL, ownerId TEXT NOT NULL REFERENCES users (id),
  substituteId TEXT REFERENCES users (id), substituteFrom TEXT, substituteUntil TEXT,
  restingSince TEXT, removedAt TEXT
);
CREATE INDEX casesByPerson ON cases (personId) WHERE removedAt IS NULL;
CREATE INDEX casesByOwner ON cases (ownerId) WHERE removedAt IS NULL;

-- A stretch of work on a case; reopening begins a new one, so a closed quarter keeps its closure.
CREATE TABLE casePhases (
  id TEXT PRIMARY KEY, caseId TEXT NOT NULL REFERENCES cases (id),
  openedOn TEXT NOT NULL, closedOn TEXT, closureReason TEXT, removedAt TEXT
);
CREATE INDEX casePhasesByCase ON casePhases (caseId, openedOn) WHERE removedAt IS NULL;

-- personId NULL: an anonymous short contact.
CREATE TABLE consultations (
  id TEXT PRIMARY KEY, personId TEXT REFERENCES people (id), caseId TEXT REFERENCES cases (id),
  date TEXT NOT NULL, kind TEXT NOT NULL, mode TEXT NOT NULL, duration TEXT,
  topics TEXT NOT NULL DEFAULT '[]', language TEXT, interpreting TEXT, note TEXT NOT NULL DEFAULT '',
  authorId TEXT NOT NULL REFERENCES users (id), recordedAt TEXT NOT NULL, removedAt TEXT
);
CREATE INDEX consultationsByPerson ON consultations (personId, date) WHERE removedAt IS NULL;
-- Covers what the statistics read of a period's contacts.
CREATE INDEX consultationsByDate ON consultations (date, personId, id, kind, mode, topics, interpreting)
  WHERE removedAt IS NULL;

CREATE TABLE referrals (
  id TEXT PRIMARY KEY, consultationId TEXT NOT NULL REFERENCES consultations (id),
  target TEXT NOT NULL, remark TEXT NOT NULL DEFAULT '', result TEXT NOT NULL, removedAt TEXT
);
CREATE INDEX referralsByConsultation ON referrals (consultationId) WHERE removedAt IS NULL;

CREATE TABLE tasks (
  id TEXT PRIMARY KEY, personId TEXT REFERENCES people (id), consultationId TEXT REFERENCES consultations (id),
  title TEXT NOT NULL, dueOn TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
  assigneeId TEXT NOT NULL REFERENCES users (id), doneAt TEXT, removedAt TEXT
);
CREATE INDEX tasksByPerson ON tasks (personId, dueOn) WHERE removedAt IS NULL;
CREATE INDEX openTasksByPerson ON tasks (personId, dueOn) WHERE removedAt IS NULL AND doneAt IS NULL;
CREATE INDEX openTasks ON tasks (assigneeId, dueOn) WHERE removedAt IS NULL AND doneAt IS NULL;

CREATE TABLE measures (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, kind TEXT NOT NULL, objectives TEXT NOT NULL DEFAULT '[]',
  fundingLine TEXT, startsOn TEXT NOT NULL, endsOn TEXT, place TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '', createdBy TEXT NOT NULL REFERENCES users (id), removedAt TEXT
);

CREATE TABLE measureSessions (
  id TEXT PRIMARY KEY, measureId TEXT NOT NULL REFERENCES measures (id),
  date TEXT NOT NULL, startsAt TEXT, endsAt TEXT, topic TEXT NOT NULL DEFAULT '', removedAt TEXT
);
CREATE INDEX measureSessionsByMeasure ON measureSessions (measureId, date) WHERE removedAt IS NULL;
CREATE INDEX measureSessionsByDate ON measureSessions (date) WHERE removedAt IS NULL;

CREATE TABLE participations (
  id TEXT PRIMARY KEY, measureId TEXT NOT NULL REFERENCES measures (id),
  personId TEXT NOT NULL REFERENCES people (id), joinedOn TEXT NOT NULL, leftOn TEXT, removedAt TEXT
);
CREATE INDEX participationsByMeasure ON participations (measureId) WHERE removedAt IS NULL;
CREATE INDEX participationsByPerson ON participations (personId) WHERE removedAt IS NULL;

-- Participants known only as numbers.
CREATE TABLE participantCounts (
  id TEXT PRIMARY KEY, measureId TEXT NOT NULL REFERENCES measures (id),
  gender TEXT NOT NULL, ageGroup TEXT NOT NULL, count INTEGER NOT NULL, removedAt TEXT
);
CREATE INDEX participantCountsByMeasure ON participantCounts (measureId, gender, ageGroup);

CREATE TABLE attendances (
  id TEXT PRIMARY KEY, sessionId TEXT NOT NULL REFERENCES measureSessions (id),
  participationId TEXT NOT NULL REFERENCES participations (id), state TEXT NOT NULL, removedAt TEXT
);
CREATE INDEX attendancesBySession ON attendances (sessionId, participationId);
CREATE INDEX attendancesByParticipation ON attendances (participationId) WHERE removedAt IS NULL;

-- Every change: the fields of one row that one write set, and what they were before.
CREATE TABLE operations (
  incarnationId TEXT NOT NULL REFERENCES incarnations (id), sequence INTEGER NOT NULL,
  transactionId TEXT NOT NULL, tableName TEXT NOT NULL, rowId TEXT NOT NULL,
  fields TEXT NOT NULL, before TEXT, basedOn TEXT, clock TEXT NOT NULL, schemaVersion INTEGER NOT NULL,
  PRIMARY KEY (incarnationId, sequence)
) WITHOUT ROWID;
CREATE INDEX operationsByRow ON operations (tableName, rowId, clock);
CREATE INDEX operationsByTransaction ON operations (transactionId);

-- One entry a transaction and user action: undo and the audit log begin here.
CREATE TABLE transactions (
  id TEXT PRIMARY KEY, userId TEXT NOT NULL, command TEXT NOT NULL, at TEXT NOT NULL,
  undoes TEXT REFERENCES transactions (id), undoneBy TEXT
) WITHOUT ROWID;
CREATE INDEX transactionsByUser ON transactions (userId, id);

-- Who, when, which row, which fields; never the content.
CREATE TABLE auditEntries (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, userId TEXT NOT NULL, command TEXT NOT NULL,
  tableName TEXT, rowId TEXT, fields TEXT
);
CREATE INDEX auditEntriesByRow ON auditEntries (rowId);

-- What belongs to one device and one user and is never exchanged.
CREATE TABLE drafts (
  userId TEXT NOT NULL, key TEXT NOT NULL, content TEXT NOT NULL, savedAt TEXT NOT NULL,
  PRIMARY KEY (userId, key)
) WITHOUT ROWID;
CREATE TABLE preferences (
  userId TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (userId, key)
) WITHOUT ROWID;
CREATE TABLE peopleSeen (
  userId TEXT NOT NULL, personId TEXT NOT NULL, seenAt TEXT NOT NULL, PRIMARY KEY (userId, personId)
) WITHOUT ROWID;

-- The release ledger: append only, each entry chained to the one before.
CREATE TABLE releases (
  sequence INTEGER PRIMARY KEY, event TEXT NOT NULL, periodId TEXT UNIQUE, programmeVersion TEXT NOT NULL,
  packageHash TEXT NOT NULL, auditSummary TEXT NOT NULL, sealedBy TEXT NOT NULL, sealedAt TEXT NOT NULL,
  previousHash TEXT NOT NULL, entryHash TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL, exactTables TEXT NOT NULL
);
CREATE TRIGGER releasesNeverChange BEFORE UPDATE ON releases BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;
CREATE TRIGGER releasesNeverVanish BEFORE DELETE ON releases BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;

-- Derived from consultations: how often and when a person was in touch.
CREATE TABLE personActivity (
  personId TEXT PRIMARY KEY, contacts INTEGER NOT NULL, firstContactOn TEXT, lastContactOn TEXT
) WITHOUT ROWID;
CREATE INDEX personActivityByLastContact ON personActivity (lastContactOn);

-- Full text over names, contact details and notes.
CREATE VIRTUAL TABLE textIndex USING fts5 (
  text, personId UNINDEXED, source UNINDEXED, rowKey UNINDEXED,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
INSERT INTO textIndex (textIndex, rank) VALUES ('secure-delete', 1);
CREATE TABLE textIndexRows (rowKey TEXT PRIMARY KEY, indexRow INTEGER NOT NULL) WITHOUT ROWID;
`,
};
