import { dimensionLabels } from "../../../shared/statistics/dimensionLabels.ts";
import {
  currentProgramme,
  type Programme,
  type TableDefinition,
} from "../../../shared/statistics/programme.ts";
import type { HelpPage, HelpSection } from "../help-page.ts";
import { groupsSection } from "./groups.ts";

const units: Record<TableDefinition["unit"], string> = {
  person: "Personen, jede einmal je Feld",
  item: "Maßnahmen",
  contact: "Kontakte",
};

const waysOut: Record<TableDefinition["unit"], string> = {
  person:
    "geschützt, jede Zahl auf 5 gerundet. Verlangt es die Schutzprüfung, geht die Tabelle nur vergröbert oder gar nicht hinaus.",
  item: "genau, denn gezählt werden keine Personen.",
  contact: "geschützt, auf 10 gerundet; Felder mit zu wenigen Personen sind geheim.",
};

/** The page of the help that says for every table of the programme who or what it counts. */
export const whatCounts: HelpPage = whatCountsIn(currentProgramme);

/** The section of the help page that explains the table with this id. */
export function whatCountsPath(tableId: string): string {
  return `/hilfe/${whatCounts.id}?${sectionId(tableId)}`;
}

function whatCountsIn(programme: Programme): HelpPage {
  return {
    id: "was-zaehlt-wie",
    title: "Was zählt wie?",
    summary: `Jede Tabelle des Programms ${programme.version}: wer gezählt wird, wonach, und wie sie hinausgeht. Am Ende: was zu welcher Gruppe gehört.`,
    sections: [...programme.tables.map((definition) => sectionOf(definition, programme)), groupsSection],
  };
}

function sectionOf(definition: TableDefinition, { version, rules }: Programme): HelpSection {
  const dimensions = definition.dimensions.map((id) => dimensionLabels[id]);
  return {
    id: sectionId(definition.id),
    title: `${definition.id} ${definition.title}`,
    blocks: [
      definition.population,
      {
        list: [
          `Ausgezählt nach: ${dimensions.join(", ")}.`,
          `Einheit: ${units[definition.unit]}.`,
          `Geht hinaus: ${waysOut[definition.unit]}`,
          ...(definition.annualOnly ? ["Steht nur in der Lieferung eines Jahres."] : []),
          `Programm ${version}, Zählregeln Version ${rules}.`,
        ],
      },
    ],
  };
}

function sectionId(tableId: string): string {
  return tableId.toLowerCase();
}
