/** True where the longer run is asked for: `ATTACKS=full npx vitest run test/attacks`. */
export const isFullRun = process.env.ATTACKS === "full";
