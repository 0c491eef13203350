import { type ReactNode, useContext } from "react";
import { Dialog, Popover, PopoverContext, type PopoverProps } from "react-aria-components";
import listStyles from "./list-popover.module.css";

interface DialogPopoverProps {
  /** Name for screen readers. */
  label: string;
  className?: string;
  placement?: PopoverProps["placement"];
  offset?: number;
  children: ReactNode | ((dialog: { close: () => void }) => ReactNode);
}

/** The box of a React Aria DialogTrigger. */
export function DialogPopover({ label, className, children, ...box }: DialogPopoverProps) {
  const context = useContext(PopoverContext);
  // The dialog bears the name. The box around it has no role, so React Aria's name for it is not allowed.
  const withoutName = { ...context, "aria-labelledby": undefined };
  return (
    <PopoverContext.Provider value={withoutName}>
      <Popover {...box} className={listStyles.popover}>
        <Dialog aria-label={label} className={className}>
          {children}
        </Dialog>
      </Popover>
    </PopoverContext.Provider>
  );
}
