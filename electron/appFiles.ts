import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { windowHeaders } from "./contentPolicy.ts";

/** An answer in plain data, so that Electron's protocol and Playwright's routes can both send it. */
export interface FileAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Everything a file of the build may be called; whatever else a path holds is refused. */
const plainPath = /^(?:\/[A-Za-z0-9_@-][A-Za-z0-9_@.-]*)+$/;

/**
 * The path below the renderer's folder that `url` names, without a leading slash, or null where
 * the address is refused: another origin, credentials, traversal, encodings of it, backslashes,
 * NUL. A path without an ending is a screen of the application and leads to index.html.
 */
export function pathInApp(url: string, origin: string): string | null {
  if (!url.startsWith(`${origin}/`)) return null;
  const path = decoded(url.slice(origin.length).replace(/[?#].*$/s, ""));
  if (path === "/") return "index.html";
  if (path === null || !plainPath.test(path)) return null;
  return extname(path) === "" ? "index.html" : path.slice(1);
}

/**
 * Serves one file of the built renderer in `folder` with the headers of the window.
 * Refusals are 403, missing files 404, other methods 405; a link that leads out is refused.
 */
export async function serveAppFile(
  folder: string,
  origin: string,
  request: { method: string; url: string },
): Promise<FileAnswer> {
  if (request.method !== "GET") return refusal(405);
  const path = pathInApp(request.url, origin);
  if (path === null) return refusal(403);
  const contentType = contentTypes[extname(path)];
  if (contentType === undefined) return refusal(403);
  try {
    const file = await realpath(join(folder, path));
    if (!file.startsWith((await realpath(folder)) + sep)) return refusal(403);
    const body = new Uint8Array(await readFile(file));
    return { status: 200, headers: { ...windowHeaders, "Content-Type": contentType }, body };
  } catch {
    return refusal(404);
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function refusal(status: number): FileAnswer {
  return {
    status,
    headers: { ...windowHeaders, "Content-Type": "text/plain; charset=utf-8" },
    body: new Uint8Array(),
  };
}
