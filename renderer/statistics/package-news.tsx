import { Copy } from "lucide-react";
import { Button, InlineAlert, notify } from "../ui/index.ts";
import { copyText } from "./copy-text.ts";
import styles from "./statistics.module.css";
import type { PackageNews } from "./use-package.ts";
import { VerificationDialog } from "./verification-dialog.tsx";

interface PackageNewsProps {
  news: PackageNews;
  onDismiss: () => void;
}

/** Where a package was written to, what an examination found, or why there is neither. */
export function PackageNewsBox({ news, onDismiss }: PackageNewsProps) {
  if (news.kind === "examined") {
    return <VerificationDialog verification={news.verification} onClose={onDismiss} />;
  }
  if (news.kind === "failed") {
    return (
      <InlineAlert tone="danger" title={news.title} onDismiss={onDismiss} isAnnounced>
        <p>{news.failure.message}</p>
      </InlineAlert>
    );
  }
  return (
    <InlineAlert
      tone="success"
      title={`Die Lieferung ${news.period} liegt bereit`}
      onDismiss={onDismiss}
      isAnnounced
      actions={
        <Button size="small" icon={Copy} onPress={() => copyPath(news.path)}>
          Pfad kopieren
        </Button>
      }
    >
      <p>
        {news.encrypted
          ? "Geben Sie diese eine Datei weiter. Lesen kann sie nur die empfangende Stelle."
          : `Geben Sie den ganzen Ordner weiter und ändern Sie nichts darin. Er enthält ${new Intl.ListFormat("de").format(news.files)}.`}
      </p>
      <p>
        <code className={styles.path}>{news.path}</code>
      </p>
    </InlineAlert>
  );
}

function copyPath(path: string): void {
  const text = copyText(path) ? "Pfad kopiert" : "Kopieren ist hier nicht möglich.";
  notify({ text });
}
