import { useState } from "react";
import type { OutgoingFile } from "../../shared/contract/delivery.ts";
import { Button, ReadingTable, Tabs } from "../ui/index.ts";
import styles from "./delivery.module.css";
import { ReportFrame } from "./report-frame.tsx";
import { SheetTable } from "./sheet-table.tsx";
import { TextView } from "./text-view.tsx";

/** Every file of a package: size, checksum, and what stands in it. */
export function PackageFiles({ files }: { files: readonly OutgoingFile[] }) {
  const [chosen, setChosen] = useState("statistik.json");
  const file = files.find(({ name }) => name === chosen) ?? files[0];
  return (
    <>
      <FileList files={files} chosen={file?.name ?? ""} onChoose={setChosen} />
      {file ? <FileContent key={file.name} file={file} /> : null}
    </>
  );
}

interface FileListProps {
  files: readonly OutgoingFile[];
  chosen: string;
  onChoose: (name: string) => void;
}

function FileList({ files, chosen, onChoose }: FileListProps) {
  return (
    <div className={styles.files}>
      <ReadingTable label="Dateien der Lieferung">
        <thead>
          <tr>
            <th scope="col">Datei</th>
            <th scope="col" className={styles.size}>
              Größe
            </th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, size, sha256 }) => (
            <tr key={name} data-chosen={name === chosen}>
              <th scope="row">
                <Button
                  size="small"
                  variant="quiet"
                  aria-current={name === chosen}
                  onPress={() => onChoose(name)}
                >
                  {name}
                </Button>
              </th>
              <td className={styles.size}>{`${size.toLocaleString("de-DE")} Byte`}</td>
              <td>
                <code>{sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </ReadingTable>
    </div>
  );
}

/** A file in the form that is best to read, and as its very text. */
function FileContent({ file: { name, text, sheets } }: { file: OutgoingFile }) {
  if (sheets) return <Sheets name={name} sheets={sheets} />;
  if (text === null)
    return (
      <p className={styles.quiet}>
        {name} ist der Ausdruck von bericht.html: derselbe Bericht mit Seitenzahlen. Im Fenster lässt er sich
        nicht zeigen; Größe und Prüfsumme sind die der Datei, die hinausgeht.
      </p>
    );
  const asItIs = { id: "text", label: "Unverändert", content: <TextView name={name} text={text} /> };
  if (name.endsWith(".html"))
    return (
      <Tabs
        label={`Ansicht von ${name}`}
        items={[
          { id: "page", label: "Bericht", content: <ReportFrame name={name} html={text} /> },
          { ...asItIs, label: "Quelltext" },
        ]}
      />
    );
  if (name.endsWith(".json"))
    return (
      <Tabs
        label={`Ansicht von ${name}`}
        items={[
          { id: "lines", label: "In Zeilen", content: <TextView name={name} text={inLines(text)} /> },
          asItIs,
        ]}
      />
    );
  return (
    <Tabs
      label={`Ansicht von ${name}`}
      items={[{ id: "table", label: "Tabelle", content: <Rows name={name} text={text} /> }, asItIs]}
    />
  );
}

/** The bytes that leave have no line breaks; people need them. */
function inLines(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}

const byteOrderMark = "\uFEFF";

/** Our own CSV: `;` between fields, and none of them holds one. */
function Rows({ name, text }: { name: string; text: string }) {
  const rows = text
    .replace(byteOrderMark, "")
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => line.split(";"));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll by the keyboard too
    <section className={styles.content} aria-label={`Inhalt von ${name}`} tabIndex={0}>
      <SheetTable caption={name} rows={rows} />
    </section>
  );
}

function Sheets({ name, sheets }: { name: string; sheets: NonNullable<OutgoingFile["sheets"]> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll by the keyboard too
    <section className={styles.content} aria-label={`Inhalt von ${name}`} tabIndex={0}>
      {sheets.map((sheet) => (
        <SheetTable key={sheet.name} caption={`Blatt ${sheet.name}`} rows={sheet.rows} />
      ))}
    </section>
  );
}
