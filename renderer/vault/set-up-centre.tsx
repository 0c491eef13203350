import { useState } from "react";
import { centres } from "../../shared/codelists/places.ts";
import { Button, ComboBox, ErrorSummary } from "../ui/index.ts";
import { VaultForm, VaultPage } from "./vault-page.tsx";

const options = centres
  .map(({ ags, name, kind }) => ({ id: ags, label: name, hint: kind }))
  .sort((a, b) => a.label.localeCompare(b.label, "de"));

interface SetUpCentreProps {
  step: string;
  value: string | null;
  onChange: (ags: string | null) => void;
  onCancel: () => void;
  onNext: () => void;
}

/** Which of the 33 centres this is. */
export function SetUpCentre({ step, value, onChange, onCancel, onNext }: SetUpCentreProps) {
  const [attempt, setAttempt] = useState(0);
  // A combo box that takes the focus at once does not show the value it begins with.
  const [isFirstVisit] = useState(value === null);
  const problem = attempt > 0 && value === null ? "Wählen Sie Ihr Zentrum aus der Liste." : undefined;
  return (
    <VaultPage
      title="Welches Zentrum sind Sie?"
      step={step}
      focusesTitle={!isFirstVisit}
      lead="Das Zentrum steht in jeder Statistik und lässt sich später nicht ändern."
    >
      <ErrorSummary errors={{ centre: problem }} attempt={attempt} />
      <VaultForm
        onSubmit={() => (value === null ? setAttempt(attempt + 1) : onNext())}
        buttons={
          <>
            <Button type="submit" variant="primary">
              Weiter
            </Button>
            <Button onPress={onCancel}>Zurück</Button>
          </>
        }
      >
        <ComboBox
          label="Vielfaltszentrum"
          name="centre"
          description="Stadt oder Landkreis, zum Beispiel „Kassel“"
          options={options}
          value={value}
          onChange={onChange}
          errorMessage={problem}
          autoFocus={isFirstVisit}
        />
      </VaultForm>
    </VaultPage>
  );
}
