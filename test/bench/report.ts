import type { Figures } from "./figures.ts";
import type { MachineFacts } from "./machine.ts";

/** One thing that was measured many times. */
export interface Measurement {
  name: MeasurementName;
  what: string;
  figures: Figures;
  /** The same on raw better-sqlite3 without encryption, in turns with the core; `null` where no database is involved. */
  peer: { what: string; figures: Figures } | null;
  /** Median of the core divided by that of the peer, over the executions that have a peer. */
  ratio: number | null;
  /** The same of processor time. */
  cpuRatio: number | null;
}

/** A made-up centre, and how long making it took. */
export interface CentreFacts {
  people: number;
  contacts: number;
  quarters: number;
  seed: number;
  /** The day on which the centre was made up; its last contacts are of the day before. */
  day: string;
  /** Rows inserted and changed through the write boundary. */
  operations: number;
  seconds: number;
  operationsPerSecond: number;
  peakMemoryBytes: number;
}

/** Sizes in bytes. */
export interface Sizes {
  encryptedDatabase: number;
  plainDatabase: number;
  /** Files of the package of the latest quarter. */
  package: Record<string, number>;
}

/** The most memory a process had resident by the end of each stage, in bytes. */
export interface MemoryStage {
  stage: string;
  peakBytes: number;
}

/** Everything a run found out. */
export interface Report {
  measuredOn: string;
  machine: MachineFacts;
  /** Load averages over one minute, before and after. */
  load: { before: number; after: number };
  centre: CentreFacts;
  measurements: Measurement[];
  sizes: Sizes;
  memory: MemoryStage[];
}

const sortOrders = ["name", "lastContact", "age", "contacts", "created"] as const;
const filterNames = [
  "gender",
  "residenceStatus",
  "germanLevel",
  "language",
  "citizenship",
  "caseState",
  "ownerId",
  "noContactSince",
  "several",
] as const;

/** Sizes of centres for which the audit gate is measured. */
const gateSizes = [30, 200, 800, 2_000, 20_000] as const;

/** Those that are no larger than the made-up centre. */
export function gateSizesFor(people: number): (typeof gateSizes)[number][] {
  return gateSizes.filter((size) => size <= people);
}

/** Sizes of centres whose year is audited together with its quarters. */
const yearSizes = [30, 200, 400, 800, 2_000] as const;
const usualYear = 30;
const fewestForYears = 2_000;

/** The usual one, in small runs none, because a year takes a minute and more; where `everyYear` is asked for, all. */
export function yearSizesFor(people: number, everyYear: boolean): (typeof yearSizes)[number][] {
  if (everyYear) return [...yearSizes];
  return people < fewestForYears ? [] : [usualYear];
}

/** How many quarters are sealed, and added up over all centres; the gate takes longest for the smallest centres. */
export function quartersFor(people: number): number {
  return people < 2_000 ? 1 : 8;
}

/** Every measurement, in the order of the table; the gate only for sizes that fit the made-up centre. */
export const measurementNames = [
  "generate.small",
  "unlock.firstOnThisDevice",
  "unlock.argon2id",
  "unlock.openDatabase",
  "unlock.searchIndex",
  "unlock.total",
  "process.start",
  "process.unlock",
  "process.keystroke",
  "process.record",
  "search.keystroke",
  "search.asWritten",
  "search.bySound",
  "search.misspelt",
  "search.otherScript",
  "search.firstLetter",
  "person.fullest",
  "person.usual",
  "record.consultation",
  "record.fullestPerson",
  "record.shortContact",
  ...sortOrders.flatMap((order) => [`list.${order}.ascending`, `list.${order}.descending`] as const),
  ...sortOrders.map((order) => `list.${order}.deepPage` as const),
  "list.scroll",
  ...filterNames.map((filter) => `list.filter.${filter}` as const),
  "list.onlyOwnCases",
  "cases.active",
  "today",
  "statistics.exactQuarter",
  "statistics.exactYear",
  "statistics.protection",
  "statistics.screen",
  "dashboard",
  "explain.first",
  "explain.again",
  "preflight",
  "release.seal",
  "release.writePackage",
  "release.verify",
  "merge",
  ...gateSizes.map((size) => `gate.${size}` as const),
  ...yearSizes.map((size) => `gateYear.${size}` as const),
] as const;

export type MeasurementName = (typeof measurementNames)[number];

/**
 * Measurements in which the database has no or next to no part, has been asked before, or stands behind a process
 * boundary.
 */
export const withoutPeer: readonly MeasurementName[] = [
  "unlock.argon2id",
  "unlock.total",
  "process.start",
  "process.unlock",
  "process.keystroke",
  "process.record",
  "statistics.protection",
  "explain.again",
  "release.writePackage",
  "release.verify",
  "merge",
  ...gateSizes.map((size) => `gate.${size}` as const),
  ...yearSizes.map((size) => `gateYear.${size}` as const),
];
