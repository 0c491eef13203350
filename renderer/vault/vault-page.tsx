import { type ReactNode, useEffect, useRef } from "react";
import { WHOLE_FORM } from "./form.ts";
import styles from "./vault-page.module.css";

interface VaultPageProps {
  title: string;
  /** "Schritt 1 von 3" above the title. */
  step?: string;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Above the title, for the mark of the demo. */
  badge?: ReactNode;
  width?: "normal" | "wide";
  /** A quiet line under the card. */
  below?: ReactNode;
  /** Moves the focus to the title, so that a new step is read out; leave it when a field takes the focus. */
  focusesTitle?: boolean;
  children: ReactNode;
}

/** Everything before the records are open stands on this quiet page. */
export function VaultPage(props: VaultPageProps) {
  const { title, step, lead, badge, width = "normal", below, focusesTitle = false, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new title is a new step
  useEffect(() => {
    if (focusesTitle) heading.current?.focus();
  }, [focusesTitle, title]);
  return (
    <div className={styles.page}>
      <header className={styles.brand}>
        <span className={styles.logo} aria-hidden />
        Vielfaltsakte
      </header>
      <main className={styles.middle}>
        <div className={styles.card} data-width={width}>
          <div>
            {badge ? <div className={styles.badge}>{badge}</div> : null}
            {step ? <p className={styles.step}>{step}</p> : null}
            <h1 className={styles.title} ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {lead ? <p className={styles.lead}>{lead}</p> : null}
          </div>
          {children}
        </div>
        {below ? <p className={styles.below}>{below}</p> : null}
      </main>
      <footer className={styles.footer}>Alle Angaben bleiben verschlüsselt auf diesem Gerät.</footer>
    </div>
  );
}

interface VaultFormProps {
  onSubmit: () => void;
  children: ReactNode;
  /** Buttons at the end, the main one first. */
  buttons: ReactNode;
}

/** Fields one under the other, Enter sends. */
export function VaultForm({ onSubmit, children, buttons }: VaultFormProps) {
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div className={styles.buttons} data-field={WHOLE_FORM}>
        {buttons}
      </div>
    </form>
  );
}
