import { useAnswer } from "../api/use-operation.ts";
import { goTo } from "../app/navigation.ts";
import { CaseCard } from "../people/case-tab.tsx";
import { personCasePlace } from "../people/person-place.ts";
import { Button, InlineAlert, Panel } from "../ui/index.ts";
import styles from "./cases.module.css";

/** The id of the case's place in the window. */
export const casePanelId = "case-beside-the-list";

interface CasePanelProps {
  id: string;
  onClose: () => void;
}

/** One case beside the list: its facts and what can be done with it. */
export function CasePanel({ id, onClose }: CasePanelProps) {
  const { data: file, error } = useAnswer("caseFile", { id });
  return (
    <Panel
      title={file?.personName ?? "Fall"}
      onClose={onClose}
      footer={file ? <Button onPress={() => goTo(personCasePlace(file.personId))}>Akte öffnen</Button> : null}
    >
      {error ? <InlineAlert tone="danger">{error.failure.message}</InlineAlert> : null}
      <div id={casePanelId} className={styles.inSight}>
        {file ? <CaseCard file={file} /> : null}
      </div>
    </Panel>
  );
}
