import type { peopleOperations } from "../../shared/contract/people.ts";
import type { HandlersOf } from "../context.ts";
import {
  addContactDetail,
  createPerson,
  removeContactDetail,
  removeDatedAttribute,
  removePerson,
  restorePerson,
  setDatedAttribute,
  updateContactDetail,
  updatePerson,
} from "./changePeople.ts";
import { listPeople } from "./list.ts";
import { personFile } from "./person.ts";
import { notePersonSeen, recentPeople } from "./recent.ts";
import { searchPeople } from "./searchPeople.ts";
import { timeline } from "./timeline.ts";

export const peopleHandlers: HandlersOf<typeof peopleOperations> = {
  listPeople,
  searchPeople,
  recentPeople: (context, { limit }) => recentPeople(context, limit),
  person: (context, { id }) => personFile(context, id),
  timeline,
  notePersonSeen: (context, { id }) => notePersonSeen(context, id),
  createPerson,
  updatePerson,
  removePerson: (context, { id }) => removePerson(context, id),
  restorePerson: (context, { id }) => restorePerson(context, id),
  setDatedAttribute,
  removeDatedAttribute: (context, { id }) => removeDatedAttribute(context, id),
  addContactDetail,
  updateContactDetail,
  removeContactDetail: (context, { id }) => removeContactDetail(context, id),
};
