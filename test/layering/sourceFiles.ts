import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseSync } from "vite";

/** The project's root folder. */
export const projectRoot = resolve(import.meta.dirname, "..", "..");

/** A file of program code, as far as the rules look at it. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  text: string;
  /** What it imports or exports from, static and dynamic, as written. */
  imports: string[];
  /** Text in quotes and templates, and the text between JSX tags. */
  strings: string[];
  /** Every name used in the code. */
  names: Set<string>;
}

/** Every file of the repository and every new one that is not ignored. */
export function projectFiles(): string[] {
  const list = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"],
    {
      cwd: projectRoot,
      encoding: "utf8",
    },
  );
  return list.split("\n").filter((path) => path !== "");
}

/** The text of a file of the project; empty where it was deleted but is still known to git. */
export function readProjectFile(path: string): string {
  try {
    return readFileSync(join(projectRoot, path), "utf8");
  } catch {
    return "";
  }
}

/** Reads and parses a file of TypeScript. */
export function readSource(path: string): SourceFile {
  return parseSource(path, readProjectFile(path));
}

/** Parses TypeScript given as text. */
export function parseSource(path: string, text: string): SourceFile {
  const { program, module } = parseSync(path, text);
  const requests = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((part) => part.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
  ];
  const file: SourceFile = { path, text, imports: [...new Set(requests)], strings: [], names: new Set() };
  collect(program, file);
  return file;
}

function collect(node: unknown, file: SourceFile): void {
  if (Array.isArray(node)) {
    for (const part of node) collect(part, file);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const { type, name, value } = node as { type?: string; name?: unknown; value?: unknown };
  if (type === "Literal" && typeof value === "string") file.strings.push(value);
  if (type === "JSXText" && typeof value === "string") file.strings.push(value);
  if (type === "TemplateLiteral") file.strings.push(templateText(node as Template));
  if ((type === "Identifier" || type === "JSXIdentifier") && typeof name === "string") file.names.add(name);
  for (const part of Object.values(node)) collect(part, file);
}

interface Template {
  quasis: { value: { raw: string } }[];
}

/** A template with a question mark for each of its values. */
function templateText(node: Template): string {
  return node.quasis.map((part) => part.value.raw).join("?");
}
