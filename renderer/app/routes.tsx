import type { ComponentType, ReactNode } from "react";
import type { Role } from "../../shared/contract/operation.ts";
import { CasesScreen } from "../cases/cases-screen.tsx";
import { NewCasePanel } from "../cases/new-case-panel.tsx";
import { ShortContactPanel } from "../consultations/short-contact-panel.tsx";
import { DashboardScreen } from "../dashboard/dashboard-screen.tsx";
import { DeliveryScreen } from "../delivery/delivery-screen.tsx";
import { HelpScreen } from "../help/help-screen.tsx";
import { MeasureScreen } from "../measures/measure-screen.tsx";
import { MeasuresScreen } from "../measures/measures-screen.tsx";
import { NewMeasurePanel } from "../measures/new-measure-panel.tsx";
import { NewPersonPanel } from "../people/new-person-panel.tsx";
import { PeopleScreen } from "../people/people-screen.tsx";
import { PreflightScreen } from "../preflight/preflight-screen.tsx";
import { SettingsScreen } from "../settings/settings-screen.tsx";
import { StateEvaluationScreen } from "../state-evaluation/state-evaluation-screen.tsx";
import { StatisticsScreen } from "../statistics/statistics-screen.tsx";
import { TodayScreen } from "../today/today-screen.tsx";
import type { FramePanel } from "./panels.ts";

/** Which screen a path shows. Parameters come from wouter's `useParams`. */
export interface Route {
  path: string;
  screen: ComponentType;
  /** Names one of several views of an area; the area says it where this is missing. */
  title?: string;
  /** Everybody of the centre when not said. */
  roles?: readonly Role[];
}

/** All screens. A parameter that ends with "?" may be missing: list and detail are one screen. */
export const routes: readonly Route[] = [
  { path: "/heute", screen: TodayScreen },
  { path: "/personen/:id?", screen: PeopleScreen },
  { path: "/faelle", screen: CasesScreen },
  { path: "/massnahmen", screen: MeasuresScreen },
  { path: "/massnahmen/:id", screen: MeasureScreen },
  { path: "/statistik", title: "Tabellen", screen: StatisticsScreen, roles: ["teamLead"] },
  { path: "/statistik/ueberblick", title: "Überblick", screen: DashboardScreen, roles: ["teamLead"] },
  {
    path: "/statistik/vor-der-abgabe",
    title: "Vor der Abgabe",
    screen: PreflightScreen,
    roles: ["teamLead"],
  },
  { path: "/statistik/lieferungen", title: "Lieferungen", screen: DeliveryScreen, roles: ["teamLead"] },
  { path: "/landesauswertung", screen: StateEvaluationScreen, roles: ["teamLead"] },
  { path: "/einstellungen", screen: SettingsScreen },
  { path: "/hilfe/:page?", screen: HelpScreen },
];

/** The forms that open beside any screen. */
export const framePanels: {
  [Kind in FramePanel["kind"]]: (panel: Extract<FramePanel, { kind: Kind }>) => ReactNode;
} = {
  shortContact: () => <ShortContactPanel />,
  newCase: ({ personId }) => <NewCasePanel key={personId} personId={personId} />,
  newMeasure: () => <NewMeasurePanel />,
  newPerson: ({ name }) => <NewPersonPanel key={name} name={name} />,
};
