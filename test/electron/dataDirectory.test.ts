import { join } from "node:path";
import { expect, test } from "vitest";
import { defaultDataDirectory } from "../../electron/dataDirectory.ts";

const home = join("home", "me");

test.each([
  ["win32", { APPDATA: "roaming" }, join("roaming", "Vielfaltsakte")],
  ["win32", {}, join(home, "AppData", "Roaming", "Vielfaltsakte")],
  ["darwin", {}, join(home, "Library", "Application Support", "Vielfaltsakte")],
  ["linux", { XDG_CONFIG_HOME: "configuration" }, join("configuration", "Vielfaltsakte")],
  ["linux", { XDG_CONFIG_HOME: "" }, join(home, ".config", "Vielfaltsakte")],
] as const)("on %s with %j the records lie in %s", (platform, environment, folder) => {
  expect(defaultDataDirectory({ platform, home, environment })).toBe(folder);
});
