import { join } from "node:path";
import { dispatch } from "../../../db/dispatch.ts";
import { openVault } from "../../../db/engine/open.ts";
import { createNameSearch } from "../../../db/search/nameSearch.ts";
import type { Day } from "../../../shared/dates.ts";
import { Comparison, compared, type Pair, sameStatements } from "../comparison.ts";
import { Desk, databaseKeyIn, databaseName, keeperOf } from "../desk.ts";
import { clocked, type Sample } from "../figures.ts";
import { copyDecrypted, Peer, settingsOf } from "../peer.ts";
import { RecordingConnection } from "../recordingConnection.ts";
import type { Measurement } from "../report.ts";
import { shortContact } from "./recording.ts";

const rounds = 5;

type Settings = ReturnType<typeof settingsOf>;

const openingPlain = "opening the unencrypted file with the same settings";

/**
 * The parts of unlocking the records in `folder` and all of it. Makes the unencrypted copy at `plainPath` after the
 * first opening and a first change, which begin the life of this copy.
 */
export async function measureUnlocking(folder: string, plainPath: string, day: Day): Promise<Measurement[]> {
  const path = join(folder, databaseName);
  const databaseKey = await databaseKeyIn(folder);
  const first = await openOnce(path, databaseKey);
  await changeSomething(folder, day);
  copyDecrypted(path, databaseKey, plainPath);
  const { settings } = first;
  const pairs = { first: [{ core: first.sample, peer: await openPlain(plainPath, settings) }], ...noPairs() };
  for (let round = 0; round < rounds; round++) {
    pairs.key.push({ core: (await clocked(() => databaseKeyIn(folder))).sample, peer: null });
    const { sample } = await openOnce(path, databaseKey);
    pairs.open.push({ core: sample, peer: await openPlain(plainPath, settings) });
    pairs.search.push(await fillSearch(path, databaseKey, plainPath, settings));
    pairs.total.push({ core: await unlockOnce(folder), peer: null });
  }
  return [
    compared(
      "unlock.firstOnThisDevice",
      "Open a database copied here for the first time",
      pairs.first,
      openingPlain,
    ),
    compared("unlock.argon2id", "Read the key file and turn the password into the key", pairs.key, null),
    compared("unlock.openDatabase", "Open the database", pairs.open, openingPlain),
    compared("unlock.searchIndex", "Read all people into the search index", pairs.search, sameStatements),
    compared("unlock.total", "Unlock: password, database, search index", pairs.total, null),
  ];
}

function noPairs(): Record<"key" | "open" | "search" | "total", Pair[]> {
  return { key: [], open: [], search: [], total: [] };
}

async function changeSomething(folder: string, day: Day): Promise<void> {
  const desk = await Desk.open(folder);
  await desk.ask("recordConsultation", shortContact(day));
  desk.close();
}

async function openOnce(path: string, databaseKey: Buffer): Promise<{ sample: Sample; settings: Settings }> {
  const { answer: vault, sample } = await clocked(() => openVault(path, databaseKey));
  const settings = settingsOf(vault.connection);
  vault.connection.close();
  return { sample, settings };
}

async function openPlain(path: string, settings: Settings): Promise<Sample> {
  const { answer: peer, sample } = await clocked(() => new Peer(path, settings));
  peer.close();
  return sample;
}

async function fillSearch(
  path: string,
  databaseKey: Buffer,
  plainPath: string,
  settings: Settings,
): Promise<Pair> {
  const vault = openVault(path, databaseKey);
  const connection = new RecordingConnection(vault.connection.raw);
  vault.connection = connection;
  const peer = new Peer(plainPath, settings);
  const pair = await new Comparison(connection, peer).pair(() => createNameSearch(vault).search(""));
  connection.close();
  peer.close();
  return pair;
}

async function unlockOnce(folder: string): Promise<Sample> {
  const keeper = keeperOf(folder);
  const { sample } = await clocked(() => dispatch(keeper, "openDemo", {}));
  keeper.requireSession();
  keeper.lock();
  return sample;
}
