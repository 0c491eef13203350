import { type KeyboardEvent, useRef, useState } from "react";
import { codeValues } from "../../shared/codelists/codelists.ts";
import type { MeasureFile } from "../../shared/model/measures.ts";
import { useCommand } from "../api/use-operation.ts";
import { moveInGrid } from "../ui/grid-keys.ts";
import { unseen } from "../ui/index.ts";
import styles from "./measures.module.css";
import { countAt, totalOf } from "./participant-totals.ts";

const genders = codeValues("gender");
const ageGroups = codeValues("ageGroup");
const mostCounted = 10_000;

/** A number for each gender and age group; each is saved when its field is left. Arrow keys walk. */
export function ParticipantCounts({ measure }: { measure: MeasureFile }) {
  const table = useRef<HTMLTableElement>(null);
  const set = useCommand("setParticipantCount");
  const { counts } = measure;

  function walk(event: KeyboardEvent) {
    const place = placeOf(event.target);
    const key = event.key === "Enter" ? "ArrowDown" : event.key;
    if (!place || event.altKey || !/^Arrow/.test(key)) return;
    const size = { rows: genders.length, columns: ageGroups.length, pageRows: 1, hasHeader: false };
    const next = moveInGrid(place, { key, ctrlKey: false }, size);
    if (!next) return;
    event.preventDefault();
    const input = table.current?.querySelector<HTMLInputElement>(`[data-place="${next.row} ${next.column}"]`);
    input?.focus();
    input?.select();
  }

  return (
    <div className={styles.countScroller}>
      <table ref={table} className={styles.counts} onKeyDown={walk}>
        <caption className={unseen}>Teilnehmende nach Geschlecht und Altersgruppe</caption>
        <thead>
          <tr>
            <th scope="col">Alter</th>
            {ageGroups.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">zusammen</th>
          </tr>
        </thead>
        <tbody>
          {genders.map((gender, row) => (
            <tr key={gender.code}>
              <th scope="row">{gender.label}</th>
              {ageGroups.map((ageGroup, column) => (
                <td key={ageGroup.code}>
                  <CountField
                    label={`${gender.label}, ${ageGroup.label}`}
                    place={`${row} ${column}`}
                    saved={countAt(counts, gender.code, ageGroup.code)}
                    onSave={(count) =>
                      set.mutate({
                        measureId: measure.id,
                        gender: gender.code,
                        ageGroup: ageGroup.code,
                        count,
                      })
                    }
                  />
                </td>
              ))}
              <td className={styles.countSum}>{totalOf(counts, { gender: gender.code }) || "–"}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">zusammen</th>
            {ageGroups.map(({ code }) => (
              <td key={code}>{totalOf(counts, { ageGroup: code }) || "–"}</td>
            ))}
            <td className={styles.countSum}>{totalOf(counts)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface CountFieldProps {
  label: string;
  place: string;
  saved: number;
  onSave: (count: number) => void;
}

function CountField({ label, place, saved, onSave }: CountFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);

  function save() {
    if (typed === null) return;
    setTyped(null);
    const count = Math.min(mostCounted, Number(typed));
    if (count !== saved) onSave(count);
  }

  return (
    <input
      className={styles.countField}
      aria-label={label}
      data-place={place}
      inputMode="numeric"
      maxLength={5}
      value={typed ?? (saved === 0 ? "" : String(saved))}
      onChange={(event) => setTyped(event.target.value.replace(/\D/g, ""))}
      onBlur={save}
    />
  );
}

function placeOf(target: EventTarget): { row: number; column: number } | undefined {
  if (!(target instanceof HTMLInputElement)) return undefined;
  const [row = 0, column = 0] = (target.dataset.place ?? "").split(" ").map(Number);
  return { row, column };
}
