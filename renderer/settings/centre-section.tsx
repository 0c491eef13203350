import { useAnswer, useCommand } from "../api/use-operation.ts";
import { notify, Switch } from "../ui/index.ts";
import { SettingGroup, SettingLine } from "./setting-line.tsx";

/** Which centre this is and who may read which case. */
export function CentreSection({ centre, mayChange }: { centre: string; mayChange: boolean }) {
  const settings = useAnswer("centreSettings", {});
  const save = useCommand("saveCentreSettings");
  const isShared = settings.data?.sharedTeam;

  function change(sharedTeam: boolean): void {
    save.mutate(
      { sharedTeam },
      { onError: ({ failure }) => notify({ text: failure.message, tone: "danger" }) },
    );
  }

  const word = isShared ? "an" : "aus";
  return (
    <SettingGroup title="Zentrum">
      <SettingLine name="Vielfaltszentrum" hint={centre} />
      {isShared === undefined ? null : (
        <SettingLine
          name="Gemeinsames Team"
          hint="Alle Fachkräfte lesen alle Fälle. Ausgeschaltet sieht einen Fall nur, wer ihn führt oder vertritt. Die Statistik ändert sich dadurch nicht."
          control={
            mayChange ? (
              <Switch
                aria-label="Gemeinsames Team"
                isSelected={isShared}
                onChange={change}
                isDisabled={save.isPending}
              >
                {word}
              </Switch>
            ) : (
              word
            )
          }
        />
      )}
    </SettingGroup>
  );
}
