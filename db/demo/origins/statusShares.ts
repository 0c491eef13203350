import type { Weighted } from "../random.ts";

/** Residence status of people who fled to Germany. */
export const protection: Weighted<string> = [
  ["p25-2-gfk", 26],
  ["p25-2-sub", 24],
  ["p25-3", 10],
  ["p25-1", 2],
  ["p22-23", 3],
  ["p55-asylg", 14],
  ["p63a-asylg", 2],
  ["p60a", 4],
  ["p104c", 2],
  ["p25a-b", 2],
  ["familie", 6],
  ["p81", 2],
  ["p26-3-4", 4],
  ["deutsch", 3],
];

/** Residence status of people whose stay is often uncertain. */
export const uncertain: Weighted<string> = [
  ["p55-asylg", 30],
  ["p60a", 17],
  ["p60b", 4],
  ["p60c", 2],
  ["p60d", 2],
  ["p104c", 5],
  ["p25a-b", 4],
  ["p25-5", 3],
  ["p25-3", 6],
  ["p25-2-gfk", 5],
  ["familie", 11],
  ["p18", 3],
  ["p9", 4],
  ["ohne", 2],
  ["p23a", 1],
];

/** Residence status of people of families that have been here for long. */
export const settled: Weighted<string> = [
  ["p9", 32],
  ["p9a", 6],
  ["familie", 24],
  ["p18", 10],
  ["p16", 6],
  ["p18g", 3],
  ["p20a", 1],
  ["visum", 1],
  ["p81", 3],
  ["p55-asylg", 6],
  ["deutsch", 8],
];

/** Residence status of people who come to study and work. */
export const skilled: Weighted<string> = [
  ["p18", 22],
  ["p18g", 20],
  ["p16", 22],
  ["familie", 22],
  ["p9", 8],
  ["p20a", 3],
  ["visum", 2],
  ["p81", 1],
];

/** Residence status of people from Ukraine. */
export const displaced: Weighted<string> = [
  ["p24", 90],
  ["p18", 3],
  ["familie", 2],
  ["p9", 2],
  ["p16", 1],
  ["p81", 1],
  ["deutsch", 1],
];

/** Residence status of citizens of the Union. */
export const freeMovement: Weighted<string> = [["eu-freizuegigkeit", 1]];

/** Residence status of German citizens. */
export const citizens: Weighted<string> = [
  ["deutsch", 80],
  ["spaetaussiedler", 20],
];
