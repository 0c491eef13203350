import type { LucideIcon } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import {
  Menu as AriaMenu,
  Popover as AriaPopover,
  DialogTrigger,
  MenuItem,
  MenuTrigger,
} from "react-aria-components";
import { DialogPopover } from "./dialog-popover.tsx";
import { Kbd } from "./kbd.tsx";
import styles from "./list-popover.module.css";

export interface MenuEntry {
  id: string;
  label: string;
  icon?: LucideIcon;
  shortcut?: string;
  isDisabled?: boolean;
  tone?: "danger";
  onAction: () => void;
}

interface MenuProps {
  /** A Button or IconButton. */
  trigger: ReactElement;
  label: string;
  entries: readonly MenuEntry[];
}

/** Less frequent actions behind a button. */
export function Menu({ trigger, label, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <AriaPopover className={styles.popover} placement="bottom end" offset={4}>
        <AriaMenu className={styles.list} aria-label={label}>
          {entries.map(({ id, icon: Icon, ...entry }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={entry.label}
              className={styles.option}
              isDisabled={entry.isDisabled}
              onAction={entry.onAction}
              data-tone={entry.tone}
            >
              {Icon ? <Icon size="1rem" aria-hidden /> : null}
              <span className={styles.words}>{entry.label}</span>
              {entry.shortcut ? <Kbd combination={entry.shortcut} /> : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  );
}

interface PopoverProps {
  trigger: ReactElement;
  /** Name for screen readers. */
  label: string;
  children: ReactNode;
}

/** A small box at a button, for a filter or an explanation. */
export function Popover({ trigger, label, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <DialogPopover label={label} className={styles.content} offset={4}>
        {children}
      </DialogPopover>
    </DialogTrigger>
  );
}
