import type { SealedQuarters } from "../../shared/contract/statistics.ts";
import { useAnswer } from "../api/use-operation.ts";
import { InlineAlert, NoValue, ReadingTable, Section } from "../ui/index.ts";
import { notInRelease } from "./cell-words.ts";
import { counted, written } from "./numbers.ts";
import styles from "./statistics.module.css";
import { shortLabel } from "./table-layout.ts";

interface SealedQuartersProps {
  year: number;
  table: { id: string; title: string };
}

/** One table over the sealed quarters of this year and the last, with what the year comes to so far. */
export function SealedQuartersSection({ year, table }: SealedQuartersProps) {
  const answer = useAnswer("sealedQuarters", { year, table: table.id });
  return (
    <Section title={`Jahr bis heute: ${table.id} in den versiegelten Quartalen`}>
      {answer.isError ? (
        <InlineAlert tone="danger" title="Die Quartale lassen sich nicht lesen">
          <p>{answer.error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {answer.data?.year === year ? <Quarters data={answer.data} /> : null}
    </Section>
  );
}

function Quarters({ data }: { data: SealedQuarters }) {
  const { year, heading, quarters, rows, firstContacts } = data;
  const hasValues = rows.some(({ values }) => values.some((value) => value !== null));
  const people = firstContacts.reduce((sum, { persons }) => sum + persons, 0);
  return (
    <>
      <p className={styles.muted}>
        Die Summe {year} zählt zusammen, was veröffentlicht ist. Wer in mehreren Quartalen da war, steckt
        mehrfach darin. Im Haus, genau: {counted(people, "Person", "Personen")} in diesem Jahr, jede im
        Quartal ihres ersten Kontakts gezählt
        {firstContacts.length > 0 ? ` (${firstContactWords(firstContacts)})` : ""}.
      </p>
      {quarters.length === 0 ? (
        <p>In diesem und im vorigen Jahr ist noch kein Quartal versiegelt.</p>
      ) : hasValues ? (
        <ReadingTable label="Versiegelte Quartale nebeneinander" hasNumbers>
          <thead>
            <tr>
              <th scope="col">{shortLabel(heading)}</th>
              {quarters.map(({ id, title }) => (
                <th key={id} scope="col">
                  <abbr title={title}>{id.split("-").reverse().join(" ")}</abbr>
                </th>
              ))}
              <th scope="col">Summe {year}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values, sum }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {quarters.map(({ id }, position) => (
                  <td key={id}>
                    <Published value={values[position]} />
                  </td>
                ))}
                <td>
                  <strong>
                    <Published value={sum} />
                  </strong>
                </td>
              </tr>
            ))}
          </tbody>
        </ReadingTable>
      ) : (
        <p>In keinem der versiegelten Quartale hat diese Tabelle Werte.</p>
      )}
      <Notes quarters={quarters} />
    </>
  );
}

/** What stands in the way of comparing, said once for all quarters that it holds for. */
function Notes({ quarters }: Pick<SealedQuarters, "quarters">) {
  const byNote = Map.groupBy(
    quarters.filter(({ note }) => note !== null),
    ({ note }) => note,
  );
  if (byNote.size === 0) return null;
  return (
    <ul className={styles.facts}>
      {[...byNote].map(([note, concerned]) => (
        <li key={note} className={styles.muted}>
          {concerned.map(({ title }) => title).join(", ")}: {note}
        </li>
      ))}
    </ul>
  );
}

function Published({ value }: { value: number | null | undefined }) {
  return value === null || value === undefined ? <NoValue meaning={notInRelease} /> : written(value);
}

function firstContactWords(quarters: SealedQuarters["firstContacts"]): string {
  return quarters.map(({ title, persons }) => `${title}: ${written(persons)}`).join(", ");
}
