import type { Standing } from "../report/standing.ts";

/**
 * Gives every sheet its print lines: what it belongs to and, in the internal report, its mark; and fits it to the width
 * of a page. The library has no setting for it, so the finished sheet is completed.
 */
export function printSetup({ title, mark, state }: Standing, centre: string) {
  const header = `&L${literal(`${centre}, ${title}`)}${mark === null ? "" : `&R&B${literal(mark)}`}`;
  const footer = `&L${literal(state)}&R${literal("Seite ")}&P${literal(" von ")}&N`;
  const lines = `<headerFooter><oddHeader>${escapeXml(header)}</oddHeader><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`;
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (sheet: string) =>
            sheet
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(
                /<pageSetup[^>]*\/>/,
                (setup) => `${setup.replace("/>", ' fitToHeight="0"/>')}${lines}`,
              ),
        },
      },
    },
  };
}

/** Text that means itself: & begins a code in print lines, and a digit after one would be a size. */
function literal(text: string): string {
  return text.replaceAll("&", "&&").replace(/^(?=\d)/, " ");
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/\p{C}/gu, "");
}
