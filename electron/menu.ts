import { Menu } from "electron";

/** The menu exists for its keys (editing, zoom); it is hidden until Alt is pressed. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: "Programm", submenu: [{ role: "quit", label: "Beenden" }] },
      {
        label: "Bearbeiten",
        submenu: [
          { role: "undo", label: "Rückgängig" },
          { role: "redo", label: "Wiederholen" },
          { type: "separator" },
          { role: "cut", label: "Ausschneiden" },
          { role: "copy", label: "Kopieren" },
          { role: "paste", label: "Einfügen" },
          { role: "selectAll", label: "Alles auswählen" },
        ],
      },
      {
        label: "Ansicht",
        submenu: [
          { role: "zoomIn", label: "Vergrößern" },
          { role: "zoomOut", label: "Verkleinern" },
          { role: "resetZoom", label: "Normale Größe" },
          { type: "separator" },
          { role: "togglefullscreen", label: "Vollbild" },
        ],
      },
    ]),
  );
}
