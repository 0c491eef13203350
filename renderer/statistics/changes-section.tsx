import type { ChangedCell, ChangesAfterSealing } from "../../shared/contract/statistics.ts";
import { germanDay } from "../../shared/dates.ts";
import { useAnswer } from "../api/use-operation.ts";
import { Badge, Disclosure, InlineAlert, NoValue, NumberTable, Section } from "../ui/index.ts";
import { counted, written } from "./numbers.ts";
import styles from "./statistics.module.css";

/** What later entries have changed in a sealed period: the numbers of then beside those of today. */
export function ChangesSection({ period }: { period: string }) {
  const changes = useAnswer("changesAfterSealing", { period });
  const data = changes.data?.period === period ? changes.data : undefined;
  const isChanged = (data?.tables.length ?? 0) > 0;
  return (
    <Section
      title="Nach der Abgabe geändert"
      aside={
        data ? <Badge tone={isChanged ? "warning" : "success"}>{isChanged ? "ja" : "nein"}</Badge> : null
      }
    >
      {changes.isError ? (
        <InlineAlert tone="danger" title="Der Vergleich ist nicht möglich">
          <p>{changes.error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {data ? <Changes changes={data} /> : null}
    </Section>
  );
}

function Changes({ changes }: { changes: ChangesAfterSealing }) {
  const { tables, persons, sealedOn } = changes;
  if (tables.length === 0) {
    return (
      <p className={styles.muted}>
        Die genauen Zahlen sind noch die vom {germanDay(sealedOn)}. Spätere Einträge ändern die Lieferung
        nicht.
      </p>
    );
  }
  return (
    <>
      <p className={styles.muted}>
        Seit dem Versiegeln am {germanDay(sealedOn)} haben sich genaue Zahlen geändert
        {persons === null
          ? ""
          : `; betroffen ${persons === 1 ? "ist" : "sind"} ${counted(persons, "Person", "Personen")}`}
        . Was hinausgegangen ist, bleibt, wie es war.
      </p>
      {tables.map(({ id, title, cells }) => (
        <Disclosure key={id} title={`${id} ${title}`} summary={counted(cells.length, "Feld", "Felder")}>
          <ChangedCells caption={`${id}: nach der Abgabe geändert`} cells={cells} />
        </Disclosure>
      ))}
    </>
  );
}

function ChangedCells({ caption, cells }: { caption: string; cells: readonly ChangedCell[] }) {
  return (
    <NumberTable name={caption} heads={["Feld", "bei der Abgabe", "heute", "Unterschied", "Personen"]}>
      {cells.map(({ place, atSealing, now, persons }) => (
        <tr key={place}>
          <th scope="row">{place}</th>
          <td>{written(atSealing)}</td>
          <td>{written(now)}</td>
          <td>{difference(now - atSealing)}</td>
          <td>{persons === null ? <NoValue meaning="nicht bekannt" /> : written(persons)}</td>
        </tr>
      ))}
    </NumberTable>
  );
}

/** "+3", "−2", "0": the same number of other persons. */
function difference(value: number): string {
  if (value === 0) return "0";
  return value > 0 ? `+${written(value)}` : `−${written(-value)}`;
}
