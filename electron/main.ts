import { join } from "node:path";
import { startShell } from "./shell.ts";

// Not awaited: Electron is ready only after this module has been evaluated to its end.
void startShell({
  rendererFolder: join(import.meta.dirname, "..", "renderer"),
  preloadFile: join(import.meta.dirname, "preload.cjs"),
  dataProcessFile: join(import.meta.dirname, "..", "db", "process.js"),
});
