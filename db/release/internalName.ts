/** In what form the internal report is wanted. */
export type InternalForm = "report" | "workbook";

const names: Readonly<Record<InternalForm, readonly [string, string]>> = {
  report: ["bericht-intern", ".html"],
  workbook: ["statistik-intern", ".xlsx"],
};

/** `bericht-intern.html`, `statistik-intern.xlsx`; `about` tells several apart that may lie in one folder. */
export function internalName(form: InternalForm, about = ""): string {
  const [name, ending] = names[form];
  return `${name}${about === "" ? "" : `-${about.replaceAll("/", "_")}`}${ending}`;
}

/** True for a name that an internal report was given, wherever it lies now, and for what is left of one half written. */
export function isInternalName(name: string): boolean {
  return /^(?:bericht-intern|statistik-intern)(?:-[0-9A-Za-z_-]+)?\.(?:html|xlsx)(?:\.neu)?$/i.test(name);
}
