import { stringify } from "csv-stringify/sync";
import type { Release } from "../../shared/statistics/release.ts";

const dataflow = "VIELFALTSAKTE:STATISTIK(1.0)";
const byteOrderMark = "\uFEFF";

const columns = [
  "DATAFLOW",
  "FREQ",
  "TIME_PERIOD",
  "REF_AREA",
  "TABLE",
  "DIM_1",
  "DIM_2",
  "UNIT_MEASURE",
  "OBS_VALUE",
  "CONF_STATUS",
];

/** `statistik.csv`: one line a cell after SDMX-CSV, UTF-8 with byte order mark, `;`. A withheld value is empty. */
export function releaseCsv(release: Release): Buffer {
  const frequency = release.period.id.includes("Q") ? "Q" : "A";
  const lines = release.tables.flatMap((table) =>
    table.cells.map(({ key: [first = "", second = ""], value, status }) => [
      dataflow,
      frequency,
      release.period.id,
      release.centre.ags,
      table.id,
      first,
      second,
      table.unit,
      value === null ? "" : String(value),
      status ?? "F",
    ]),
  );
  const text = stringify([columns, ...lines], { delimiter: ";", record_delimiter: "windows" });
  return Buffer.from(byteOrderMark + text, "utf8");
}
