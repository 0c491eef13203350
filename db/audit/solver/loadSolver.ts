import highs, { type Highs, type InitOptions } from "highs";
import { Solver } from "./solver.ts";

/** Loads HiGHS from the bytes of its program (highs.wasm). */
export async function loadSolver(program: Uint8Array): Promise<Solver> {
  // Its types describe the CommonJS form, in which the loader is a property; the module itself is the loader.
  const load = highs as unknown as (options: InitOptions) => Promise<Highs>;
  return new Solver(await load({ wasmBinary: program }));
}
