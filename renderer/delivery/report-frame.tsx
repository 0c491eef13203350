import { useMemo } from "react";
import styles from "./delivery.module.css";

/**
 * The report as it looks, in a frame in which nothing can run, load, send or lead anywhere. The rules of this window
 * allow no inline style, so those of the report are taken out and given to the frame as a sheet of its own.
 */
export function ReportFrame({ name, html }: { name: string; html: string }) {
  const { page, sheet } = useMemo(() => withoutStyle(html), [html]);
  return (
    <iframe
      className={styles.report}
      title={`Inhalt von ${name}`}
      // No scripts, no forms, no windows; of the same origin only so that the sheet can be handed in.
      sandbox="allow-same-origin"
      srcDoc={page}
      onLoad={({ currentTarget: { contentWindow, contentDocument } }) => {
        const frame = contentWindow as (Window & typeof globalThis) | null;
        if (!frame || !contentDocument) return;
        const rules = new frame.CSSStyleSheet();
        rules.replaceSync(sheet);
        contentDocument.adoptedStyleSheets = [rules];
      }}
    />
  );
}

function withoutStyle(html: string): { page: string; sheet: string } {
  const sheets: string[] = [];
  const page = html.replace(/<style>([\s\S]*?)<\/style>/g, (_whole, rules: string) => {
    sheets.push(rules);
    return "";
  });
  return { page, sheet: sheets.join("\n") };
}
