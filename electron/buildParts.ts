import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type InlineConfig, build as viteBuild } from "vite";

/** One part of the program that is built on its own. */
export interface Part {
  name: string;
  /** Folders and files, from the project's root, whose content decides whether the part is stale. */
  inputs: readonly string[];
  /** A file that exists when the part has been built. */
  output: string;
  build(root: string): Promise<unknown>;
}

const common = ["package-lock.json", "electron/buildParts.ts"];

/** The window, the desktop's main process and preload script, the data process, and its thread for audits. */
export const parts: readonly Part[] = [
  {
    name: "Oberfläche",
    inputs: ["renderer", "shared", "vite.config.ts", ...common],
    output: "dist/renderer/index.html",
    build: (root) => viteBuild({ configFile: join(root, "vite.config.ts"), logLevel: "warn" }),
  },
  {
    name: "Programm",
    inputs: ["electron", "shared", ...common],
    output: "dist/electron/main.js",
    build: (root) =>
      viteBuild(nodeProgram(root, { entry: "electron/main.ts", output: "dist/electron/main.js" })),
  },
  {
    name: "Brücke",
    inputs: ["electron/preload.ts", "electron/channels.ts", ...common],
    output: "dist/electron/preload.cjs",
    build: (root) =>
      viteBuild(nodeProgram(root, { entry: "electron/preload.ts", output: "dist/electron/preload.cjs" })),
  },
  {
    name: "Datenspeicher",
    inputs: ["db", "shared", ...common],
    output: "dist/db/process.js",
    build: (root) => viteBuild(nodeProgram(root, { entry: "db/process.ts", output: "dist/db/process.js" })),
  },
  {
    // CommonJS, which threads can also load from inside the packed archive.
    name: "Schutzprüfung",
    inputs: ["db", "shared", ...common],
    output: "dist/db/auditWorker.cjs",
    build: (root) =>
      viteBuild(nodeProgram(root, { entry: "db/audit/worker.ts", output: "dist/db/auditWorker.cjs" })),
  },
  {
    name: "Rechenprogramm",
    inputs: common,
    output: "dist/db/highs.wasm",
    build: (root) => copy(root, "node_modules/highs/build/highs.wasm", "dist/db/highs.wasm"),
  },
];

async function copy(root: string, from: string, to: string): Promise<void> {
  await mkdir(dirname(join(root, to)), { recursive: true });
  await copyFile(join(root, from), join(root, to));
}

/**
 * A program for Node as one file with every library inside, except the database driver, whose
 * binary must stay a file, and Electron itself. Readable on purpose: users may look at what runs.
 */
function nodeProgram(root: string, { entry, output }: { entry: string; output: string }): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: entry,
      outDir: join(root, output, ".."),
      emptyOutDir: false,
      target: "node24",
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: ["electron", "better-sqlite3"],
        output: {
          format: output.endsWith(".cjs") ? "cjs" : "es",
          entryFileNames: output.split("/").at(-1) ?? output,
          codeSplitting: false,
        },
      },
    },
  };
}
