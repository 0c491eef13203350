import { areaOf, goTo, useNavigation } from "../app/navigation.ts";

/** The page of the help that fits an area of the program. */
const pageOfArea: Record<string, string> = {
  "/heute": "erste-schritte?heute",
  "/personen": "personen",
  "/faelle": "faelle",
  "/massnahmen": "massnahmen",
  "/statistik": "statistik",
  "/landesauswertung": "landesauswertung",
  "/einstellungen": "sicherheit",
};

/** F1: opens the page of the help that fits what is on the screen. */
export function openHelp(): void {
  const { places, position } = useNavigation.getState();
  const page = pageOfArea[areaOf(places[position] ?? "")];
  if (page) goTo(`/hilfe/${page}`);
}
