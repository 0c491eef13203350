import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./button.tsx";
import styles from "./dialog.module.css";
import { DialogDepth, useDialogDepth } from "./shortcuts.ts";

interface DialogProps {
  isOpen: boolean;
  /** Called for Escape, the close button and a click beside the dialog. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons; the main one first. */
  footer?: ReactNode;
  size?: "small" | "medium" | "large";
  /** False keeps the dialog open on Escape and clicks beside it, for work that must be decided. */
  isDismissable?: boolean;
  /** Nothing to operate in it but its text, which must be scrolled with the keyboard too. */
  isReading?: boolean;
  /** "alertdialog" for a question that interrupts. */
  role?: "dialog" | "alertdialog";
}

/** A modal window for one decision. Prefer Panel for forms: nothing should cover what people read. */
export function Dialog(props: DialogProps) {
  const {
    isOpen,
    onClose,
    title,
    children,
    footer,
    size = "medium",
    isDismissable = true,
    isReading,
    role,
  } = props;
  const depth = useDialogDepth(isOpen);
  return (
    <ModalOverlay
      className={styles.backdrop}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
    >
      <Modal className={styles.window} data-size={size}>
        <AriaDialog className={styles.dialog} role={role}>
          <DialogDepth value={depth}>
            {/* No header and footer: in a dialog they would be landmarks of the whole window. */}
            <div className={styles.header}>
              <Heading slot="title" className={styles.title}>
                {title}
              </Heading>
              {isDismissable ? (
                <IconButton icon={X} label="Schließen" size="small" hasTooltip={false} onPress={onClose} />
              ) : null}
            </div>
            <div className={styles.body} tabIndex={isReading ? 0 : undefined}>
              {children}
            </div>
            {footer ? <div className={styles.footer}>{footer}</div> : null}
          </DialogDepth>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
