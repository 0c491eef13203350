import * as z from "zod";
import { identifier } from "../model/fields.ts";
import { lead, query } from "./operation.ts";
import { periodId, type TableForm } from "./statistics.ts";

/** Somebody or something behind a number, as far as the user may see it. */
export interface ExplainedMember {
  id: string;
  /** Name of the person, or title of the measure. */
  name: string;
  /** Tells people of one name apart; `null` where it is not known, and of measures. */
  birthYear: number | null;
}

/** One group of an explanation: those counted, or those left out for one reason. */
export interface ExplainedGroup {
  /** `counted`, or the name of the reason. */
  id: string;
  /** German: "gezählt", "kein Kontakt im Zeitraum", "Geburtsdatum unbekannt". */
  label: string;
  /** How many there are. */
  count: number;
  /** How many of them the user may see by name. */
  visible: number;
}

/** Why a number of contacts does not leave: by itself, or since another that is held back could be computed from it. */
export type WithholdingReason = "fewPersons" | "oneDominates" | "protectsAnother";

/** What was frozen of a cell on the day of sealing. */
export interface SealedCell {
  /** The exact number of that day. */
  exact: number;
  form: TableForm;
  /** Where the cell left merged with others: the merged categories in words, and the value they left as together. */
  together: { categories: string[]; value: number | null } | null;
}

/** Why an exact number is what it is. */
export interface CellExplanation {
  period: string;
  table: string;
  key: string[];
  unit: "person" | "item" | "contact";
  /** The number itself; for contacts the number of contacts, otherwise the count of `counted`. */
  exact: number;
  /** The rule in words: who is counted, and what this cell asks for beyond it. */
  rule: { population: string; conditions: string[]; programmeVersion: string; rulesVersion: number };
  counted: ExplainedGroup;
  /** Everybody of the records who is not counted, by the first reason that holds; only reasons that occur. */
  leftOut: ExplainedGroup[];
  /** For contacts: who stands behind them. */
  contributors: { persons: number; anonymous: number; largest: number } | null;
  /** For contacts, as the records stand now: why the number is held back; `null` where it is not. */
  withheld: WithholdingReason | null;
  /** `null` before sealing. */
  sealed: SealedCell | null;
}

/** A table in which a person counts. */
export interface PersonInTable {
  table: string;
  title: string;
  /** The cells without totals, as places and words. */
  cells: { key: string[]; label: string }[];
  /** Why the person is in no cell, or `null`. */
  leftOut: string | null;
}

const cell = {
  period: periodId,
  table: z.string().regex(/^[A-Z]\d{2}$/),
  key: z.array(z.string().max(60)).min(1).max(2),
};

export const explanationOperations = {
  explainCell: query(lead, z.object(cell))<CellExplanation>(),
  /** The members of one group of an explanation whom the user may see, by name. */
  explainedMembers: query(
    lead,
    z.object({
      ...cell,
      group: z.string().max(80),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
  )<{ total: number; members: ExplainedMember[] }>(),
  /** "zählt in diesen Tabellen". */
  tablesOfPerson: query(lead, z.object({ period: periodId, personId: identifier }))<PersonInTable[]>(),
};
