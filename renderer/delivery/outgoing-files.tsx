import { useState } from "react";
import type { Outgoing, OutgoingFile } from "../../shared/contract/delivery.ts";
import { useAnswer } from "../api/use-operation.ts";
import { Button, InlineAlert, Section, Spinner } from "../ui/index.ts";
import styles from "./delivery.module.css";

/** Every file of a package as it leaves: size, checksum, and what stands in it. */
export function OutgoingFiles({ outgoing, onClose }: { outgoing: Outgoing; onClose: () => void }) {
  const answer = useAnswer("outgoingFiles", { period: outgoing.period });
  const [chosen, setChosen] = useState("statistik.json");
  const file = answer.data?.find(({ name }) => name === chosen) ?? answer.data?.[0];
  return (
    <Section
      title={`Was geht hinaus? ${outgoing.title}`}
      aside={
        <Button size="small" onPress={onClose}>
          Schließen
        </Button>
      }
      boxed
    >
      {answer.isError ? (
        <InlineAlert tone="danger">
          <p>{answer.error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {answer.data ? (
        <>
          <p className={styles.quiet}>
            Das sind alle Dateien der Lieferung, Byte für Byte. So wurden sie beim Versiegeln festgehalten,
            und so gehen sie jedes Mal hinaus.
          </p>
          <FileList files={answer.data} chosen={file?.name ?? ""} onChoose={setChosen} />
          {file ? <FileContent file={file} /> : null}
        </>
      ) : answer.isError ? null : (
        <Spinner label="Dateien werden zusammengestellt" />
      )}
    </Section>
  );
}

interface FileListProps {
  files: readonly OutgoingFile[];
  chosen: string;
  onChoose: (name: string) => void;
}

function FileList({ files, chosen, onChoose }: FileListProps) {
  return (
    <table className={styles.files}>
      <thead>
        <tr>
          <th scope="col">Datei</th>
          <th scope="col">Größe</th>
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
                aria-expanded={name === chosen}
                onPress={() => onChoose(name)}
              >
                {name}
              </Button>
            </th>
            <td>{`${size.toLocaleString("de-DE")} Byte`}</td>
            <td>
              <code>{sha256}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FileContent({ file }: { file: OutgoingFile }) {
  if (file.sheets) return <Sheets name={file.name} sheets={file.sheets} />;
  if (file.text === null) {
    return (
      <p className={styles.quiet}>
        Diese Datei lässt sich hier nicht anzeigen. Sie enthält den gedruckten Bericht, dieselben Angaben wie
        bericht.html.
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must scroll by the keyboard too
    <section className={styles.content} aria-label={`Inhalt von ${file.name}`} tabIndex={0}>
      <pre>{readable(file.name, file.text)}</pre>
    </section>
  );
}

/** JSON in lines; everything else as it is. The bytes that leave have no line breaks; the checksum is theirs. */
function readable(name: string, text: string): string {
  return name.endsWith(".json") ? JSON.stringify(JSON.parse(text), null, 2) : text;
}

function Sheets({ name, sheets }: { name: string; sheets: NonNullable<OutgoingFile["sheets"]> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll by the keyboard too
    <section className={styles.content} aria-label={`Inhalt von ${name}`} tabIndex={0}>
      {sheets.map((sheet) => (
        <table key={sheet.name} className={styles.sheet}>
          <caption>{`Blatt ${sheet.name}`}</caption>
          <tbody>
            {sheet.rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sheet have no other name
              <tr key={line}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor have its columns
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
