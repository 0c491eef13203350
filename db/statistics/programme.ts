export {
  currentProgramme,
  findProgramme,
  type Programme,
  programmeFor,
  type TableDefinition,
  tablesFor,
} from "../../shared/statistics/programme.ts";
