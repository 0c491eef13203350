import { stringify } from "csv-stringify/sync";
import { centres } from "../../shared/codelists/places.ts";
import { kindOf, type Merged } from "./merge.ts";

const byteOrderMark = "\uFEFF";
/** As in `statistik.csv`: whoever adds up lines must not add a year to its quarters. */
const frequency = { quarter: "Q", year: "A" };

/**
 * One line for each cell and period: sum, standard error, number of centres with a value, and one column a centre.
 * UTF-8 with byte order mark, `;`. Nothing but codes and numbers of our own stands in it, no text of a package.
 */
export function evaluationCsv({ periods, tables }: Merged): Buffer {
  const heading = [
    "FREQ",
    "TIME_PERIOD",
    "TABLE",
    "DIM_1",
    "DIM_2",
    "UNIT_MEASURE",
    "OBS_VALUE",
    "STANDARD_ERROR",
    "CENTRES",
  ];
  const lines = tables.flatMap((table) =>
    table.cells.flatMap(({ key: [first = "", second = ""], periods: values }) =>
      periods.flatMap(({ id }) => {
        const value = values[id];
        if (!value) return [];
        const numbers = [
          value.sum ?? "",
          value.standardError?.toFixed(1) ?? "",
          Object.keys(value.byCentre).length,
        ];
        const each = centres.map(({ ags }) => value.byCentre[ags] ?? "");
        return [[frequency[kindOf(id)], id, table.id, first, second, table.unit, ...numbers, ...each]];
      }),
    ),
  );
  const columns = [...heading, ...centres.map(({ ags }) => `AGS_${ags}`)];
  const text = stringify([columns, ...lines], {
    delimiter: ";",
    record_delimiter: "windows",
    escape_formulas: false,
  });
  return Buffer.from(byteOrderMark + text, "utf8");
}
