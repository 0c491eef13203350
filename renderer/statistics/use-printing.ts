import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Prints everything for one print-out; otherwise, also for the browser's own command, only what is shown. */
export function usePrinting(): { printsAll: boolean; print: (all: boolean) => void } {
  const [printsAll, setPrintsAll] = useState(false);

  useEffect(() => {
    const finish = () => setPrintsAll(false);
    window.addEventListener("afterprint", finish);
    return () => window.removeEventListener("afterprint", finish);
  }, []);

  function print(all: boolean): void {
    // The print-out takes the page as it is at this moment.
    flushSync(() => setPrintsAll(all));
    window.print();
  }

  return { printsAll, print };
}
