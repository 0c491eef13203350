import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathInApp, serveAppFile } from "../../electron/appFiles.ts";

const origin = "app://vielfaltsakte";
const secret = "the records";
let outside: string;
let folder: string;

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), "vielfaltsakte-files-"));
  folder = join(outside, "renderer");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(outside, "secret.js"), secret);
  mkdirSync(join(outside, "renderer-secret"));
  writeFileSync(join(outside, "renderer-secret", "secret.js"), secret);
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "assets", "window-B4_x.js"), "1");
  writeFileSync(join(folder, "assets", "fira.woff2"), "font");
  writeFileSync(join(folder, "program.exe"), "no");
  symlinkSync(join(outside, "secret.js"), join(folder, "assets", "link.js"));
  symlinkSync(join(outside, "renderer-secret"), join(folder, "linked"));
});

afterAll(() => rmSync(outside, { recursive: true }));

async function serve(
  url: string,
  method = "GET",
): Promise<{ status: number; text: string; type: string | undefined }> {
  const answer = await serveAppFile(folder, origin, { method, url });
  return {
    status: answer.status,
    text: Buffer.from(answer.body).toString(),
    type: answer.headers["Content-Type"],
  };
}

test("files of the build are served with their type", async () => {
  expect(await serve(`${origin}/`)).toEqual({
    status: 200,
    text: "<!doctype html>",
    type: "text/html; charset=utf-8",
  });
  expect(await serve(`${origin}/assets/window-B4_x.js?v=1#top`)).toEqual({
    status: 200,
    text: "1",
    type: "text/javascript; charset=utf-8",
  });
  expect((await serve(`${origin}/assets/fira.woff2`)).type).toBe("font/woff2");
});

test("the address of a screen leads to the page", async () => {
  expect(await serve(`${origin}/personen/0190`)).toMatchObject({ status: 200, text: "<!doctype html>" });
});

test("what is missing is not found", async () => {
  expect((await serve(`${origin}/assets/other.js`)).status).toBe(404);
});

test("every answer carries the policy, refusals too", async () => {
  for (const url of [`${origin}/`, `${origin}/none.js`, `${origin}/../secret.js`]) {
    const { headers } = await serveAppFile(folder, origin, { method: "GET", url });
    expect(headers["X-Content-Type-Options"]).toBe("nosniff");
    expect(headers["Cross-Origin-Opener-Policy"]).toBe("same-origin");
    const policy = headers["Content-Security-Policy"];
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy?.split("; ")).toContain(rule);
    }
    expect(policy).not.toContain("unsafe");
  }
});

test.each([
  "/../secret.js",
  "/assets/../../secret.js",
  "/%2e%2e/secret.js",
  "/%2e%2e%2fsecret.js",
  "/..%5csecret.js",
  "/assets\\..\\..\\secret.js",
  "/%252e%252e/secret.js",
  "/assets/%00.js",
  "/\0/secret.js",
  "//secret.js",
  "/./secret.js",
  "/C:/secret.js",
  "/assets/.hidden.js",
  "/%E0%A4%A",
  "/program.exe",
  "/assets/link.js",
  "/linked/secret.js",
  "/renderer-secret/../../renderer-secret/secret.js",
])("%s is refused", async (path) => {
  expect(await serve(origin + path)).toMatchObject({ status: 403, text: "" });
});

test.each([
  "app://other/index.html",
  "app://vielfaltsakte.example.org/index.html",
  "app://user@vielfaltsakte/index.html",
  "app://vielfaltsakte:80/index.html",
  "https://vielfaltsakte/index.html",
  "file:///etc/passwd",
  "app://vielfaltsakte",
  "",
])("the address %s is refused", async (url) => {
  expect((await serve(url)).status).toBe(403);
});

test.each(["POST", "HEAD", "PUT", "DELETE"])("the method %s is refused", async (method) => {
  expect((await serve(`${origin}/`, method)).status).toBe(405);
});

const step = fc.constantFrom(
  "..",
  ".",
  "%2e%2e",
  "%2E.",
  "%252e%252e",
  "%2f",
  "%5c",
  "\\",
  "\0",
  "%00",
  "",
  "assets",
  "linked",
  "renderer",
  "secret.js",
  "link.js",
  "C:",
  "file:",
  "~",
  "etc",
  "passwd",
);

test("no address made of tricks ever yields what lies outside", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 8 }),
      fc.constantFrom("/", "\\", "%2f", "//"),
      async (steps, joint) => {
        const answer = await serve(`${origin}/${steps.join(joint)}`);
        expect(answer.text).not.toBe(secret);
      },
    ),
    { numRuns: 500 },
  );
});

test("an accepted path is always plain and relative", () => {
  fc.assert(
    fc.property(fc.oneof(fc.webPath(), fc.string(), fc.string({ unit: "binary" })), (path) => {
      const accepted = pathInApp(`${origin}/${path}`, origin);
      if (accepted === null) return;
      expect(accepted).toMatch(/^[A-Za-z0-9_@.-]+(\/[A-Za-z0-9_@.-]+)*$/);
      expect(accepted.split("/")).not.toContain("..");
    }),
  );
});
