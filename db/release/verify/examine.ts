import type { VerificationFinding } from "../../../shared/contract/statistics.ts";
import type { Day } from "../../../shared/dates.ts";
import { type Release, releaseSchema } from "../../../shared/statistics/release.ts";
import { canonicalBytes, sha256Hex } from "../canonical.ts";
import { packageName } from "../packageFiles.ts";
import { checkCopies, checkFigures } from "./checkCopies.ts";
import { checkFrame } from "./checkFrame.ts";
import { checkKey, checkSignature } from "./checkSignature.ts";
import { checkTables } from "./checkTables.ts";
import { fine, shortened, warning, wrong } from "./finding.ts";
import type { ConfirmedKey } from "./keys.ts";
import { type PackageFiles, parseHostileJson, Unreadable } from "./readHostile.ts";

/** How a package is examined. */
export interface ExamineOptions {
  /** The centres' confirmed keys; without them a key is only warned of. */
  keys?: readonly ConfirmedKey[];
  /** Which copies are compared: all of them, or only the figures of `statistik.csv`, which takes far less time. */
  copies: "all" | "figures";
  /** The examiner's own day; a package cannot have been sealed after it. */
  today: Day;
}

/** What was found out about one package by itself; `release` stands only where it could be read. */
export interface ExaminedContent {
  status: 0 | 1;
  findings: VerificationFinding[];
  release?: Release;
  /** Of `statistik.json`, where `release` stands. */
  sha256?: string;
}

/**
 * Examines the content of a package that calls itself `name` (of its folder, without its place). Nothing is read from
 * or written to the disk; whatever the bytes are, the answer is findings, never an exception.
 */
export async function examineContent(
  name: string,
  { contents, strangers, hasInternalReport }: PackageFiles,
  { keys, copies, today }: ExamineOptions,
): Promise<ExaminedContent> {
  const bytes = contents.get("statistik.json") ?? Buffer.alloc(0);
  const { findings, signature } = checkSignature(bytes, contents.get("signatur.json"));
  if (hasInternalReport) {
    findings.push(
      wrong(
        "internalReport",
        "Im Ordner liegt ein interner Bericht mit ungeschützten Zahlen. Bitte löschen Sie ihn und melden Sie es dem Zentrum.",
      ),
    );
  }
  if (strangers > 0)
    findings.push(warning("strangers", `Im Ordner liegen ${strangers} Dateien, die nicht dazugehören.`));
  const release = parseRelease(bytes, findings);
  if (!release) return { status: 1, findings };

  if (signature) findings.push(checkKey(release.centre.ags, signature, keys));
  findings.push(checkName(name, release), ...checkFrame(release, today), ...checkTables(release));
  findings.push(
    ...(copies === "all" ? await checkCopies(release, contents) : checkFigures(release, contents)),
  );
  const status = findings.some(({ severity }) => severity === "error") ? 1 : 0;
  return { status, findings: shortened(findings), release, sha256: sha256Hex(bytes) };
}

/** The release, with what was found out on the way added to `findings`; `undefined` where the form is wrong. */
function parseRelease(bytes: Buffer, findings: VerificationFinding[]): Release | undefined {
  try {
    const content = parseHostileJson(bytes);
    const release = releaseSchema.safeParse(content);
    if (!release.success) {
      findings.push(wrong("schema", "Die Datei statistik.json hat nicht die vorgeschriebene Form."));
      return undefined;
    }
    findings.push(fine("schema", "Die Datei statistik.json hat die vorgeschriebene Form."));
    // Also finds doubled names, of which a parser silently keeps only the last.
    if (!isCanonical(bytes, content)) {
      findings.push(
        wrong(
          "canonical",
          "Die Datei statistik.json ist anders geschrieben als vorgeschrieben (RFC 8785): Sie wurde verändert oder mit einem anderen Programm gespeichert.",
        ),
      );
    }
    return release.data;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    findings.push(wrong("json", `statistik.json: ${error.message}`));
    return undefined;
  }
}

/** Text with half a character (a lone surrogate) has no canonical form at all. */
function isCanonical(bytes: Buffer, content: unknown): boolean {
  try {
    return canonicalBytes(content).equals(bytes);
  } catch {
    return false;
  }
}

const packageNamePattern = /^06[0-9]{3}([0-9]{3})?-20[0-9]{2}(-Q[1-4])?$/;

/** A copy under any name is a package still; one that bears the name of another centre or period is not. */
function checkName(name: string, release: Release): VerificationFinding {
  const own = packageName(release);
  if (name === own) return fine("name", "Der Name des Ordners passt zum Inhalt.");
  return packageNamePattern.test(name)
    ? wrong("nameForeign", `Der Ordner trägt den Namen einer anderen Lieferung; der Inhalt ist ${own}.`)
    : warning("name", `Der Ordner heißt anders als sein Inhalt (${own}).`);
}
