import * as z from "zod";
import { calendarDay, code, identifier } from "../model/fields.ts";
import {
  type ContactDetail,
  contactDetail,
  type DatedValue,
  datedAttribute,
  newPerson,
  type PersonFile,
  type PersonHit,
  type PersonSummary,
  personAttributes,
  type TimelineEntry,
} from "../model/people.ts";
import { command, query, staff } from "./operation.ts";

/** Columns by which the list of people can be sorted. */
export const personOrders = ["name", "lastContact", "age", "contacts", "created"] as const;

/** Filters of the list of people; all given ones must hold. */
export const personFilter = z.object({
  residenceStatus: code("residenceStatus").optional(),
  germanLevel: code("germanLevel").optional(),
  language: code("language").optional(),
  citizenship: z.string().max(3).optional(),
  gender: code("gender").optional(),
  caseState: z.enum(["none", "active", "resting", "closed"]).optional(),
  ownerId: identifier.optional(),
  /** Nobody has been in touch since this day. */
  noContactSince: calendarDay.optional(),
  /** Entries of the bin instead of the list. */
  removed: z.boolean().optional(),
});
export type PersonFilter = z.infer<typeof personFilter>;

const page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) };
const byId = z.object({ id: identifier });

export const peopleOperations = {
  listPeople: query(
    staff,
    z.object({
      filter: personFilter,
      order: z.enum(personOrders),
      direction: z.enum(["ascending", "descending"]),
      ...page,
    }),
  )<{ total: number; rows: PersonSummary[] }>(),
  searchPeople: query(
    staff,
    z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100) }),
  )<{
    total: number;
    hits: PersonHit[];
  }>(),
  recentPeople: query(staff, z.object({ limit: z.number().int().min(1).max(50) }))<PersonSummary[]>(),
  person: query(staff, byId)<PersonFile>(),
  /** Newest first. `before` is the number of entries already shown. */
  timeline: query(staff, z.object({ personId: identifier, ...page }))<{
    total: number;
    entries: TimelineEntry[];
  }>(),
  /** Remembers that this user has just looked at the person. */
  notePersonSeen: command(staff, byId)<null>(),
  createPerson: command(staff, z.object({ person: newPerson }))<{ id: string }>(),
  updatePerson: command(staff, z.object({ id: identifier, changes: personAttributes.partial() }))<null>(),
  /** Moves a person to the bin; `undo` or `restorePerson` brings everything back. */
  removePerson: command(staff, byId)<null>(),
  restorePerson: command(staff, byId)<null>(),
  setDatedAttribute: command(
    staff,
    z.object({
      personId: identifier,
      value: datedAttribute,
      validFrom: calendarDay,
      validUntil: calendarDay.nullable(),
    }),
  )<DatedValue>(),
  removeDatedAttribute: command(staff, byId)<null>(),
  addContactDetail: command(
    staff,
    z.object({ personId: identifier, detail: contactDetail }),
  )<ContactDetail>(),
  updateContactDetail: command(staff, z.object({ id: identifier, detail: contactDetail }))<null>(),
  removeContactDetail: command(staff, byId)<null>(),
};
