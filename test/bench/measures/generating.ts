import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { populateCentre } from "../../../db/demo/populateCentre.ts";
import { newDatabaseKey, openVault } from "../../../db/engine/open.ts";
import { change } from "../../../db/engine/write.ts";
import type { Day } from "../../../shared/dates.ts";
import { newIdentifier } from "../../../shared/identifiers.ts";
import { Comparison, compared, type Pair, sameStatements } from "../comparison.ts";
import { copyDecrypted, Peer, settingsOf } from "../peer.ts";
import { RecordingConnection } from "../recordingConnection.ts";
import type { Measurement } from "../report.ts";

const rounds = 3;
const people = 50;

/** How fast rows go through the write boundary: a few made-up people in new databases below `folder`. */
export async function measureGenerating(folder: string, day: Day): Promise<Measurement[]> {
  mkdirSync(folder, { recursive: true });
  const pairs: Pair[] = [];
  for (let round = 1; round <= rounds; round++) {
    pairs.push(
      await populateBoth(join(folder, `${round}.db`), join(folder, `${round}-plain.db`), round, day),
    );
  }
  const what = `Make up ${people} people with their contacts, cases and measures`;
  return [compared("generate.small", what, pairs, sameStatements)];
}

async function populateBoth(path: string, plainPath: string, seed: number, day: Day): Promise<Pair> {
  const databaseKey = newDatabaseKey();
  const user = { id: newIdentifier(), name: "Leyla Aydın", username: "leyla", role: "teamLead" };
  const empty = openVault(path, databaseKey);
  change(empty, { userId: user.id, command: "openDemo" }, (write) => write.insert("users", user));
  empty.connection.close();
  copyDecrypted(path, databaseKey, plainPath);

  const vault = openVault(path, databaseKey);
  const connection = new RecordingConnection(vault.connection.raw);
  vault.connection = connection;
  const peer = new Peer(plainPath, settingsOf(connection));
  const options = { seed, people, quarters: 2, today: day, centreAgs: "06411", users: [user] };
  const pair = await new Comparison(connection, peer).pair(() => populateCentre(vault, options));
  connection.close();
  peer.close();
  return pair;
}
