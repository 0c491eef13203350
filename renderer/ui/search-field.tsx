import { Search, X } from "lucide-react";
import type { KeyboardEventHandler, Ref } from "react";
import { SearchField as AriaSearchField, Button, Group, Input } from "react-aria-components";
import styles from "./field.module.css";
import { ariaFieldProps, FieldHelp, FieldLabel, type FieldProps } from "./field.tsx";
import { Kbd } from "./kbd.tsx";

interface SearchFieldProps extends FieldProps {
  value?: string;
  onChange?: (value: string) => void;
  /** Enter. */
  onSubmit?: (value: string) => void;
  placeholder?: string;
  /** Key cap shown at the end while the field is empty. */
  shortcut?: string;
  /** For lists under the field: arrow keys, Strg Enter. */
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  inputRef?: Ref<HTMLInputElement>;
}

/** A search text; Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { value, onChange, onSubmit, placeholder, shortcut, onKeyDown, inputRef } = props;
  return (
    <AriaSearchField {...ariaFieldProps(props)} value={value} onChange={onChange} onSubmit={onSubmit}>
      {({ isEmpty }) => (
        <>
          <FieldLabel {...props} />
          <FieldHelp {...props} />
          <Group className={styles.box}>
            <Search className={styles.symbol} size="1rem" aria-hidden />
            <Input
              className={styles.input}
              placeholder={placeholder}
              onKeyDown={onKeyDown}
              ref={inputRef}
              spellCheck={false}
            />
            {isEmpty ? (
              shortcut && (
                <span aria-hidden style={{ marginRight: "0.5rem" }}>
                  <Kbd combination={shortcut} />
                </span>
              )
            ) : (
              <Button className={styles.inner} aria-label="Suche leeren">
                <X size="1rem" aria-hidden />
              </Button>
            )}
          </Group>
        </>
      )}
    </AriaSearchField>
  );
}
