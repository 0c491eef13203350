import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from "react";
import styles from "./drop-zone.module.css";

interface DropZoneProps {
  /** Says what may be dropped, and holds the button that does it by keyboard. */
  children: ReactNode;
  /** Files and folders as they were dropped, or pasted while the focus is within. */
  onFiles: (files: readonly File[]) => void;
  isDisabled?: boolean;
}

/**
 * A place to drop files and folders on. It never is the only way: put a button into it. React Aria's own zone has a
 * hidden button besides, which can only be pasted on: pressed, it does nothing, and nobody who hears it knows why.
 */
export function DropZone({ children, onFiles, isDisabled = false }: DropZoneProps) {
  // Going from one part of the zone to another enters the one before it leaves the other.
  const [entered, setEntered] = useState(0);

  const claim = (event: DragEvent) => {
    event.preventDefault();
    event.dataTransfer.dropEffect = isDisabled ? "none" : "copy";
  };
  const take = (data: DataTransfer) => {
    if (!isDisabled && data.files.length > 0) onFiles([...data.files]);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside is how it is operated
    <div
      className={styles.zone}
      data-drop-target={(entered > 0 && !isDisabled) || undefined}
      onDragEnter={(event) => {
        claim(event);
        setEntered((count) => count + 1);
      }}
      onDragOver={claim}
      onDragLeave={() => setEntered((count) => Math.max(0, count - 1))}
      onDrop={(event) => {
        event.preventDefault();
        setEntered(0);
        take(event.dataTransfer);
      }}
      onPaste={(event: ClipboardEvent) => take(event.clipboardData)}
    >
      {children}
    </div>
  );
}
