import { posix } from "node:path";
import type { SourceFile } from "./sourceFiles.ts";

/** The layers of the product, and what each may import besides itself. */
const layers: Readonly<Record<string, { layers: string[]; node: boolean; packages: string[] }>> = {
  shared: { layers: [], node: false, packages: ["zod"] },
  db: {
    layers: ["shared"],
    node: true,
    packages: [
      "@zxcvbn-ts/core",
      "@zxcvbn-ts/language-common",
      "@zxcvbn-ts/language-de",
      "age-encryption",
      "any-ascii",
      "better-sqlite3",
      "canonicalize",
      "csv-stringify",
      "fastest-levenshtein",
      "hash-wasm",
      "highs",
      "read-excel-file",
      "tar-stream",
      "write-excel-file",
      "zod",
    ],
  },
  electron: { layers: ["shared"], node: true, packages: ["electron", "zod"] },
  renderer: {
    layers: ["shared"],
    node: false,
    packages: [
      "@internationalized/date",
      "@kern-ux/native",
      "@tanstack/react-query",
      "@tanstack/react-virtual",
      "lucide-react",
      "react",
      "react-aria-components",
      "react-dom",
      "react-hook-form",
      "recharts",
      "wouter",
      "zod",
      "zustand",
    ],
  },
};

/** What single files may import beyond their layer, each with its reason. */
const exceptions: Readonly<Record<string, string[]>> = {
  // The build runs on the developer's machine and is not in the package.
  "electron/buildParts.ts": ["vite"],
  // npm start falls back to the browser shell; it is not in the package either.
  "electron/start.ts": ["test/browser-shell/findChromium.ts", "test/browser-shell/open.ts"],
  // The main process starts the data process, whose entry is the only part of db a shell may name.
  "electron/main.ts": ["db/process.ts"],
};

/** Every import of `file` that its layer does not allow, as a sentence. */
export function forbiddenImports(file: SourceFile): string[] {
  return file.imports
    .filter((request) => !isAllowed(file.path, request))
    .map((request) => `${file.path} must not import ${request}`);
}

function isAllowed(path: string, request: string): boolean {
  const name = layerOf(path);
  const layer = layers[name];
  if (layer === undefined) throw new Error(`${path} belongs to no layer`);
  const target = request.startsWith(".") ? posix.join(posix.dirname(path), request) : request;
  if (exceptions[path]?.includes(target)) return true;
  if (request.startsWith(".")) return [name, ...layer.layers].includes(layerOf(target));
  if (request.startsWith("node:")) return layer.node && !networkModules.has(request);
  return layer.packages.includes(packageOf(request));
}

/** Nothing in the product talks to a network. */
const networkModules = new Set(
  ["http", "https", "http2", "net", "tls", "dgram", "dns", "dns/promises"].map((name) => `node:${name}`),
);

function layerOf(path: string): string {
  return path.split("/")[0] ?? path;
}

function packageOf(request: string): string {
  return request.split("/", request.startsWith("@") ? 2 : 1).join("/");
}

/** Relative imports that leave their ending to be guessed. */
export function importsWithoutEnding(file: SourceFile): string[] {
  return file.imports
    .filter((request) => request.startsWith("."))
    .filter((request) => !/\.(ts|tsx|json|css|svg|png|woff2)$/.test(request))
    .map((request) => `${file.path}: ${request}`);
}

const sqlStatement =
  /^\s*(select\s[\s\S]*\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\S+\s+set\s|delete\s+from\s|create\s+(temp\s+|virtual\s+|unique\s+)*(table|index|view|trigger)\s|alter\s+table\s|drop\s+(table|index|view|trigger)\s|pragma\s+\w|with\s+(recursive\s+)?\w+\s*(\([^)]*\)\s*)?as\s*\(|vacuum\b|attach\s+)/i;

/** Strings that are SQL statements. */
export function sqlIn(file: SourceFile): string[] {
  return file.strings
    .filter((text) => sqlStatement.test(text))
    .map((text) => `${file.path}: ${text.trim().split("\n")[0]}`);
}

/** Names of the web platform by which a page would keep or send data, or write raw HTML. */
const namesForbiddenInTheWindow = [
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "caches",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "RTCPeerConnection",
  "sendBeacon",
  "dangerouslySetInnerHTML",
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "eval",
];

/** What the window uses although nothing may be kept in or leave it. */
export function forbiddenNamesInTheWindow(file: SourceFile): string[] {
  return namesForbiddenInTheWindow
    .filter((name) => file.names.has(name))
    .map((name) => `${file.path} uses ${name}`);
}

/** Forms with a special character inside a word, or a capital letter in its middle. */
const genderCharacters =
  /\p{L}[*:_·](in|innen|r)(?!\p{L})(?<=\p{Lu}\p{Ll}+[*:_·]\p{Ll}+)|\p{Ll}Innen(?!\p{L})/gu;

/** German words in `text` written with gender special characters. */
export function genderSpecialCharacters(text: string): string[] {
  return [...text.matchAll(genderCharacters)].map((match) => text.slice(match.index - 15, match.index + 12));
}

/** Places of one computer: they mean nothing on another. */
const machinePath = new RegExp(
  [
    `${"/wo"}rk/`,
    `\\.\\.${"/sha"}red/(design|spec|data|hooks|DESIGN)`,
    "/home/\\w+",
    `${"/ro"}ot/`,
    "/Users/\\w+",
    "[A-Z]:\\\\Users",
  ].join("|"),
);

/** Lines of `text` that name a place of one computer. */
export function machinePathsIn(text: string): string[] {
  return text.split("\n").filter((line) => machinePath.test(line));
}
