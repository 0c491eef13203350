import { Copy, FileSearch } from "lucide-react";
import type { LedgerEntry } from "../../shared/contract/statistics.ts";
import { dayOf, germanDay } from "../../shared/dates.ts";
import { useAnswer } from "../api/use-operation.ts";
import { copyText } from "../statistics/copy-text.ts";
import { Badge, Button, IconButton, InlineAlert, notify, ReadingTable, Section } from "../ui/index.ts";
import styles from "./ledger.module.css";
import { auditWords, titleOf } from "./ledger-words.ts";

/** So much of a checksum is shown; enough to tell two apart at the telephone. */
const shownDigits = 12;

interface LedgerSectionProps {
  isExamining: boolean;
  onExamine: () => void;
}

/** The release ledger: every sealing, chained to the one before. */
export function LedgerSection({ isExamining, onExamine }: LedgerSectionProps) {
  const ledger = useAnswer("ledger", {});
  return (
    <Section
      title="Lieferbuch"
      aside={
        <Button size="small" icon={FileSearch} isPending={isExamining} onPress={onExamine}>
          Paket prüfen …
        </Button>
      }
    >
      {ledger.isError ? (
        <InlineAlert tone="danger" title="Das Lieferbuch lässt sich nicht lesen">
          <p>{ledger.error.failure.message}</p>
        </InlineAlert>
      ) : null}
      {ledger.data ? <LedgerBook entries={ledger.data.entries} unbroken={ledger.data.unbroken} /> : null}
    </Section>
  );
}

function LedgerBook({ entries, unbroken }: { entries: readonly LedgerEntry[]; unbroken: boolean }) {
  if (!unbroken) {
    return (
      <>
        <InlineAlert tone="danger" title="Das Lieferbuch ist nicht lückenlos">
          <p>
            Ein Eintrag fehlt oder wurde verändert. Es wird nichts versiegelt. Bitte stellen Sie die letzte
            Sicherung wieder her.
          </p>
        </InlineAlert>
        <LedgerTable entries={entries} />
      </>
    );
  }
  if (entries.length === 0) {
    return (
      <p className={styles.muted}>
        Noch nichts versiegelt. Jede Versiegelung steht hier, mit Tag, Person und Prüfsumme.
      </p>
    );
  }
  return (
    <>
      <p className={styles.state}>
        <Badge tone="success">lückenlos</Badge>
        <span className={styles.muted}>
          Jeder Eintrag hängt am vorigen; keiner fehlt, keiner wurde verändert.
        </span>
      </p>
      <LedgerTable entries={entries} />
    </>
  );
}

function LedgerTable({ entries }: { entries: readonly LedgerEntry[] }) {
  const users = useAnswer("listUsers", {});
  const nameOf = (id: string) => users.data?.find((user) => user.id === id)?.name ?? "nicht mehr im Team";
  return (
    <ReadingTable label="Einträge des Lieferbuchs">
      <thead>
        <tr>
          <th scope="col">Nr.</th>
          <th scope="col">Zeitraum</th>
          <th scope="col">versiegelt am</th>
          <th scope="col">durch</th>
          <th scope="col">Programm</th>
          <th scope="col">Schutzprüfung</th>
          <th scope="col">Prüfsumme</th>
        </tr>
      </thead>
      <tbody>
        {[...entries].reverse().map((entry) => (
          <tr key={entry.sequence}>
            <td>{entry.sequence}</td>
            <th scope="row">{titleOf(entry)}</th>
            <td>{germanDay(dayOf(new Date(entry.sealedAt)))}</td>
            <td>{users.data ? nameOf(entry.sealedBy) : ""}</td>
            <td>{entry.programmeVersion}</td>
            <td>{auditWords(entry)}</td>
            <td>{entry.periodId ? <PackageHash entry={entry} period={entry.periodId} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </ReadingTable>
  );
}

function PackageHash({ entry, period }: { entry: LedgerEntry; period: string }) {
  return (
    <span className={styles.hash}>
      <code>{entry.packageHash.slice(0, shownDigits)}…</code>
      <IconButton
        icon={Copy}
        label={`Prüfsumme ${period} kopieren`}
        size="small"
        onPress={() => copyHash(entry.packageHash, period)}
      />
    </span>
  );
}

function copyHash(packageHash: string, period: string): void {
  const text = copyText(packageHash)
    ? `Prüfsumme der Lieferung ${period} kopiert`
    : "Kopieren ist hier nicht möglich.";
  notify({ text });
}
