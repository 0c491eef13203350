import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from "react-aria-components";
import styles from "./disclosure.module.css";

interface DisclosureProps {
  title: string;
  /** Muted text beside the title, for example what is set inside. */
  summary?: ReactNode;
  children: ReactNode;
  /** Level of the heading that opens it. */
  level?: 3 | 4;
  isExpanded?: boolean;
  defaultExpanded?: boolean;
  onChange?: (isExpanded: boolean) => void;
}

/** Something that opens in place: further fields, details of a rule. */
export function Disclosure({
  title,
  summary,
  children,
  level = 3,
  isExpanded,
  defaultExpanded,
  onChange,
}: DisclosureProps) {
  return (
    <AriaDisclosure isExpanded={isExpanded} defaultExpanded={defaultExpanded} onExpandedChange={onChange}>
      <Heading level={level}>
        <Button slot="trigger" className={styles.trigger}>
          <ChevronRight className={styles.arrow} size="1rem" aria-hidden />
          <span>
            {title}
            {summary ? <span className={styles.summary}> {summary}</span> : null}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
