import { type ReactNode, useRef } from "react";
import { DropZone as AriaDropZone } from "react-aria-components";
import styles from "./drop-zone.module.css";

interface DropZoneProps {
  /** What may be dropped, for screen readers. */
  label: string;
  /** Says the same to the eye, and holds the button that does it by keyboard. */
  children: ReactNode;
  /** Files and folders as they were dropped or pasted. */
  onFiles: (files: readonly File[]) => void;
  isDisabled?: boolean;
}

/** A place to drop files and folders on. It never is the only way: put a button into it. */
export function DropZone({ label, children, onFiles, isDisabled = false }: DropZoneProps) {
  // React Aria hands folders over without their File, and only a File can be asked where it lies.
  const files = useRef<readonly File[]>([]);
  const keep = (data: DataTransfer | null) => {
    files.current = [...(data?.files ?? [])];
  };
  return (
    <div
      onDropCapture={(event) => keep(event.dataTransfer)}
      onPasteCapture={(event) => keep(event.clipboardData)}
    >
      <AriaDropZone
        className={styles.zone}
        aria-label={label}
        isDisabled={isDisabled}
        getDropOperation={() => "copy"}
        onDrop={() => onFiles(files.current)}
      >
        {children}
      </AriaDropZone>
    </div>
  );
}
