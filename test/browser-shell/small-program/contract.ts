import * as z from "zod";
import type { InputSchemas } from "../../../electron/requestGuard.ts";

const nothing = { input: z.object({}) };
const hostCall = { input: z.object({ call: z.string(), input: z.json() }) };

/** What the small program can do. */
export const smallContract: InputSchemas = {
  repeat: { input: z.json() },
  writeNote: { input: z.object({ text: z.string().min(1, { error: "Bitte ausfüllen." }) }) },
  readNotes: nothing,
  tell: nothing,
  askHost: hostCall,
  saySize: hostCall,
  announceAndNeverAnswer: nothing,
};
