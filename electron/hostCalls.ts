import { writeFile } from "node:fs/promises";
import { type BrowserWindow, dialog } from "electron";
import type { HostCalls } from "../shared/contract/bridge.ts";
import type { Printer } from "./printing.ts";

/** Answers what the data process asks of the desktop: choosers over `window`, and printing. */
export function desktopCalls(window: () => BrowserWindow, printer: Printer): HostCalls {
  return {
    printPdf: ({ html, landscape }) => printer.toPdf(html, landscape ?? false),
    openPrintWindow: ({ html }) => printer.toPaper(html),
    async chooseFolder({ title }) {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title,
        properties: ["openDirectory", "createDirectory"],
      });
      return filePaths[0] ?? null;
    },
    async chooseFile({ title, kinds }) {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title,
        filters: kinds,
        properties: ["openFile"],
      });
      return filePaths[0] ?? null;
    },
    async saveText({ title, suggestedName, text }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: suggestedName,
      });
      if (canceled || filePath === "") return null;
      await writeFile(filePath, text, "utf8");
      return filePath;
    },
  };
}
