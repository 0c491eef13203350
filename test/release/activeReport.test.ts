import { expect, test } from "vitest";
import { releaseReport } from "../../db/release/report.ts";
import { checkReport } from "../../db/release/verify/checkCopies.ts";
import { sampleRelease } from "./support.ts";

test.each([
  "<script>fetch('https://example.org')</script>",
  '<img src="x" OnError = "alert(1)">',
  '<a href="javascript:alert(1)">Zahlen</a>',
  '<meta http-equiv="refresh" content="0;url=https://example.org">',
  '<form action="https://example.org"><input name="passwort"></form>',
])("finds a report that does something when it is opened: %s", async (content) => {
  const release = sampleRelease();
  const report = Buffer.from(releaseReport(release).replace("</main>", `${content}</main>`));
  const [finding] = checkReport(release, new Map([["bericht.html", report]]));
  expect(finding).toMatchObject({ severity: "error", code: "activeReport" });
  // What the program makes itself is never taken for that.
  const own = new Map([["bericht.html", Buffer.from(releaseReport(release).replace("2026", "2026 "))]]);
  expect(checkReport(release, own)[0]).toMatchObject({ severity: "warning", code: "copyDiffers" });
});
