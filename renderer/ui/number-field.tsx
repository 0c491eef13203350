import { Minus, Plus } from "lucide-react";
import { useContext, useRef } from "react";
import {
  NumberField as AriaNumberField,
  Button,
  Group,
  Input,
  NumberFieldStateContext,
} from "react-aria-components";
import { classes } from "./classes.ts";
import { useCommitTyping } from "./commit-typing.ts";
import styles from "./field.module.css";
import { ariaFieldProps, FieldHelp, FieldLabel, type FieldProps } from "./field.tsx";

interface NumberFieldProps extends FieldProps {
  /** null is "not given". */
  value: number | null;
  onChange: (value: number | null) => void;
  minimum?: number;
  maximum?: number;
  step?: number;
  /** For example { style: "currency", currency: "EUR" }. */
  format?: Intl.NumberFormatOptions;
}

/** A number as written in Germany (1.234,5); arrow keys and the two buttons change it by one step. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, minimum, maximum, step, format } = props;
  return (
    <AriaNumberField
      {...ariaFieldProps(props)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      minValue={minimum}
      maxValue={maximum}
      step={step}
      formatOptions={format}
      isReadOnly={props.isReadOnly}
    >
      <FieldLabel {...props} />
      <FieldHelp {...props} />
      <NumberBox />
    </AriaNumberField>
  );
}

function NumberBox() {
  const box = useRef<HTMLDivElement>(null);
  const state = useContext(NumberFieldStateContext);
  useCommitTyping(box, () => state?.commit());
  return (
    <Group className={styles.box} ref={box}>
      <Input className={classes(styles.input, styles.numeric)} />
      <Button slot="decrement" className={styles.inner}>
        <Minus size="0.875rem" aria-hidden />
      </Button>
      <Button slot="increment" className={styles.inner}>
        <Plus size="0.875rem" aria-hidden />
      </Button>
    </Group>
  );
}
