import { useDeferredValue, useId, useMemo, useState } from "react";
import { counted } from "../statistics/numbers.ts";
import { SearchField } from "../ui/index.ts";
import styles from "./delivery.module.css";
import { matchingLines } from "./matching-lines.ts";

/** A text that can be read and searched. A search shows the lines that hold it, with their surroundings. */
export function TextView({ name, text }: { name: string; text: string }) {
  const [wanted, setWanted] = useState("");
  const searched = useDeferredValue(wanted.trim());
  const lines = useMemo(() => text.split("\n"), [text]);
  const found = useMemo(() => (searched ? matchingLines(lines, searched) : null), [lines, searched]);
  const id = useId();
  return (
    <>
      <div className={styles.search}>
        <SearchField
          label={`In ${name} suchen`}
          placeholder={`In ${name} suchen`}
          isLabelHidden
          value={wanted}
          onChange={setWanted}
        />
        <p id={id} role="status" className={styles.quiet}>
          {found
            ? counted(found.hits, "Zeile gefunden", "Zeilen gefunden")
            : counted(lines.length, "Zeile", "Zeilen")}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must scroll by the keyboard too */}
      <section className={styles.content} aria-label={`Inhalt von ${name}`} tabIndex={0}>
        {found ? (
          found.blocks.map((block) => (
            <pre key={block[0]?.number} className={styles.block}>
              {block.map((line) => `${String(line.number).padStart(6)}  ${line.text}`).join("\n")}
            </pre>
          ))
        ) : (
          <pre>{text}</pre>
        )}
      </section>
    </>
  );
}
