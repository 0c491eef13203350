import type { IssuedReceipts } from "../../shared/contract/stateEvaluation.ts";
import { titleOfPeriod } from "../../shared/periods.ts";
import { counted } from "../statistics/numbers.ts";
import styles from "../statistics/statistics.module.css";
import { Badge, Button, InlineAlert, ReadingTable } from "../ui/index.ts";
import own from "./state-evaluation.module.css";

interface ReceiptAnswersProps {
  answers: IssuedReceipts;
  onClose: () => void;
}

/** What each centre is told, and who can be told nothing. */
export function ReceiptAnswers({ answers: { folder, receipts, without }, onClose }: ReceiptAnswersProps) {
  return (
    <div className={styles.sealForm}>
      {receipts.length > 0 ? (
        <InlineAlert tone="success" title={countWords(receipts)} isAnnounced>
          <p>
            Geben Sie jedem Zentrum seine Datei aus <code className={styles.path}>{folder}</code>. Heben Sie
            den Ordner auf: Daran erkennt das Programm beim nächsten Mal, was schon angenommen ist.
          </p>
        </InlineAlert>
      ) : null}
      {receipts.length > 0 ? <Receipts receipts={receipts} /> : null}
      {without.length > 0 ? (
        <InlineAlert tone="warning" title={`Ohne Quittung (${without.length})`} isAnnounced>
          <ul className={styles.facts}>
            {without.map(({ name, reason }, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: several packages may bear one name, and the list never changes
              <li key={`${name} ${position}`}>{`${name}: ${reason}`}</li>
            ))}
          </ul>
        </InlineAlert>
      ) : null}
      <div className={styles.sealButtons}>
        <Button variant="primary" onPress={onClose} autoFocus>
          Schließen
        </Button>
      </div>
    </div>
  );
}

function Receipts({ receipts }: Pick<IssuedReceipts, "receipts">) {
  return (
    <ReadingTable label="Quittungen">
      <thead>
        <tr>
          <th scope="col">Zentrum</th>
          <th scope="col">Zeitraum</th>
          <th scope="col">Ergebnis</th>
          <th scope="col">Datei</th>
        </tr>
      </thead>
      <tbody>
        {rejectedFirst(receipts).map(({ file, centre, period, result, reasons, state }) => (
          <tr key={file}>
            <th scope="row">{centre}</th>
            <td>{titleOfPeriod(period)}</td>
            <td>
              <Badge tone={result === "accepted" ? "success" : "danger"}>
                {result === "accepted" ? "angenommen" : "abgelehnt"}
              </Badge>
              {reasons.map((reason) => (
                <p key={reason} className={own.reason}>
                  {reason}
                </p>
              ))}
            </td>
            <td>{state === "kept" ? `${file} (lag schon vor)` : file}</td>
          </tr>
        ))}
      </tbody>
    </ReadingTable>
  );
}

function rejectedFirst(receipts: IssuedReceipts["receipts"]): IssuedReceipts["receipts"] {
  return (["rejected", "accepted"] as const).flatMap((wanted) =>
    receipts.filter(({ result }) => result === wanted),
  );
}

/** `31 Quittungen geschrieben, 2 lagen schon vor`. */
function countWords(receipts: IssuedReceipts["receipts"]): string {
  const written = receipts.filter(({ state }) => state === "written").length;
  const kept = receipts.length - written;
  return [
    `${counted(written, "Quittung", "Quittungen")} geschrieben`,
    ...(kept > 0 ? [`${kept} ${kept === 1 ? "lag" : "lagen"} schon vor`] : []),
  ].join(", ");
}
