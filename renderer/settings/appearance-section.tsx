import { Minus, Plus } from "lucide-react";
import { ChipGroup, IconButton, Switch, useAppearance } from "../ui/index.ts";
import { SettingGroup, SettingLine } from "./setting-line.tsx";
import styles from "./settings.module.css";

/** Colours, contrast, spacing and size; every change shows at once and is kept for this user. */
export function AppearanceSection() {
  const { theme, contrast, density, zoom, change, zoomIn, zoomOut } = useAppearance();
  return (
    <SettingGroup title="Darstellung">
      <SettingLine
        name="Farben"
        control={
          <ChipGroup
            label="Farben"
            isLabelHidden
            options={[
              { id: "system", label: "wie das System" },
              { id: "light", label: "hell" },
              { id: "dark", label: "dunkel" },
            ]}
            value={theme}
            onChange={(chosen) => chosen && change({ theme: chosen })}
          />
        }
      />
      <SettingLine
        name="Hoher Kontrast"
        hint="Kräftigere Linien und Schrift."
        control={
          <Switch
            aria-label="Hoher Kontrast"
            isSelected={contrast === "high"}
            onChange={(isHigh) => change({ contrast: isHigh ? "high" : "normal" })}
          >
            {contrast === "high" ? "an" : "aus"}
          </Switch>
        }
      />
      <SettingLine
        name="Abstände"
        hint="Bequem macht Zeilen und Schaltflächen höher."
        control={
          <ChipGroup
            label="Abstände"
            isLabelHidden
            options={[
              { id: "compact", label: "kompakt" },
              { id: "comfortable", label: "bequem" },
            ]}
            value={density}
            onChange={(chosen) => chosen && change({ density: chosen })}
          />
        }
      />
      <SettingLine
        name="Größe"
        hint="Von 80 bis 400 Prozent. Strg + und Strg − gehen überall."
        control={
          <div className={styles.zoom}>
            <IconButton
              icon={Minus}
              label="Kleiner"
              variant="secondary"
              onPress={zoomOut}
              isDisabled={zoom <= 80}
            />
            <output className={styles.percent} aria-label="Größe">
              {zoom} %
            </output>
            <IconButton
              icon={Plus}
              label="Größer"
              variant="secondary"
              onPress={zoomIn}
              isDisabled={zoom >= 400}
            />
          </div>
        }
      />
    </SettingGroup>
  );
}
