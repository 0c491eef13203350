/**
 * Takes out of a PDF what its printer adds by itself: program and platform of the machine, and the clock time.
 * A package tells the day of sealing and nothing else. Lengths stay, so that the file's table of positions still fits.
 * `day` is `YYYY-MM-DD`.
 */
export function withoutPdfTraces(pdf: Uint8Array, day: string): Buffer {
  const moment = `D:${day.replaceAll("-", "")}000000+00'00'`;
  // Latin 1 keeps every byte, compressed ones too.
  const text = Buffer.from(pdf)
    .toString("latin1")
    .replace(/(\/Creator\s*\()((?:\\.|[^\\()])*)(?=\))/s, (_whole, start: string, program: string) =>
      start.concat(" ".repeat(program.length)),
    )
    .replaceAll(
      /(\/(?:CreationDate|ModDate)\s*\()([^()]*)(?=\))/g,
      (_whole, start: string, written: string) =>
        start.concat(moment.padEnd(written.length).slice(0, written.length)),
    );
  return Buffer.from(text, "latin1");
}
