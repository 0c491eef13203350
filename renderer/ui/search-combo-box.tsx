import { Search, X } from "lucide-react";
import { useState } from "react";
import { ComboBox as AriaComboBox, ButtonContext, Group, Input } from "react-aria-components";
import { IconButton } from "./button.tsx";
import styles from "./field.module.css";
import { ariaFieldProps, FieldHelp, FieldLabel, type FieldProps } from "./field.tsx";
import { OptionList } from "./option-list.tsx";
import type { Option } from "./radio-group.tsx";
import { SuggestionPopover } from "./suggestion-popover.tsx";

interface SearchComboBoxProps extends FieldProps {
  /** What was chosen, with its text; null for nothing. */
  value: Option | null;
  onChange: (value: Option | null) => void;
  /** What the search found for the typed text, best first. */
  options: readonly Option[];
  /** Every keystroke; the answer comes back in `options`. */
  onSearch: (text: string) => void;
  placeholder?: string;
}

/** One of any number of things, found by a search elsewhere: a person by name. The first hit is one Enter away. */
export function SearchComboBox(props: SearchComboBoxProps) {
  const { value, onChange, options, onSearch, placeholder } = props;
  const [text, setText] = useState<string | null>(null);

  function choose(id: string | null) {
    setText(null);
    onSearch("");
    // When the field is left, React Aria confirms what was chosen before; the search has forgotten it by then.
    if (id === null || id !== value?.id) onChange(options.find((option) => option.id === id) ?? null);
  }

  return (
    <AriaComboBox<Option>
      {...ariaFieldProps(props)}
      items={options}
      inputValue={text ?? value?.label ?? ""}
      onInputChange={(typed) => {
        setText(typed);
        onSearch(typed);
      }}
      value={value?.id ?? null}
      onChange={(key) => key !== null && choose(String(key))}
      onBlur={() => {
        setText(null);
        props.onBlur?.();
      }}
      allowsEmptyCollection={(text ?? "").trim() !== ""}
      menuTrigger="input"
    >
      <FieldLabel {...props} />
      <FieldHelp {...props} />
      <Group className={styles.box} isInvalid={Boolean(props.errorMessage)}>
        <Search className={styles.symbol} size="1rem" aria-hidden />
        <Input className={styles.input} placeholder={placeholder} spellCheck={false} />
        {value ? (
          // Buttons within a combo box would otherwise open its list.
          <ButtonContext.Provider value={null}>
            <IconButton icon={X} size="small" label="Auswahl aufheben" onPress={() => choose(null)} />
          </ButtonContext.Provider>
        ) : null}
      </Group>
      <SuggestionPopover>
        <OptionList />
      </SuggestionPopover>
    </AriaComboBox>
  );
}
