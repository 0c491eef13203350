import type { Migration } from "./migration.ts";

/** Who receives packages, when which one was written, and what the receivers answered. */
export const deliveries: Migration = {
  version: 4,
  name: "deliveries",
  sql: `
CREATE TABLE recipients (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, encryptionKey TEXT, receiptKey TEXT, removedAt TEXT
) WITHOUT ROWID;

CREATE TABLE deliveries (
  id TEXT PRIMARY KEY, periodId TEXT NOT NULL, packageHash TEXT NOT NULL, path TEXT NOT NULL,
  encrypted INTEGER NOT NULL, deliveredAt TEXT NOT NULL, deliveredBy TEXT NOT NULL, removedAt TEXT
) WITHOUT ROWID;

CREATE TABLE receipts (
  id TEXT PRIMARY KEY, periodId TEXT NOT NULL, packageHash TEXT NOT NULL, receiver TEXT NOT NULL,
  result TEXT NOT NULL, findings TEXT NOT NULL, receivedOn TEXT NOT NULL, fingerprint TEXT NOT NULL,
  readAt TEXT NOT NULL, readBy TEXT NOT NULL, removedAt TEXT
) WITHOUT ROWID;

-- Encryption draws anew each time: the bytes once made are kept, so that a repeated delivery sends the same ones.
-- They belong to this device and can be made again, so they are never exchanged.
CREATE TABLE encryptedPackages (
  packageHash TEXT NOT NULL, recipients TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (packageHash, recipients)
);
`,
};
