import { type RefObject, useEffect, useRef, useState } from "react";

/** Whether an element's content is wider than the element, so that it has to be scrolled sideways. */
export function useOverflow<Element extends HTMLElement>(): [RefObject<Element | null>, boolean] {
  const element = useRef<Element>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const frame = element.current;
    const content = frame?.firstElementChild;
    if (!frame || !content) return;
    const observer = new ResizeObserver(() => setOverflows(frame.scrollWidth > frame.clientWidth));
    observer.observe(frame);
    observer.observe(content);
    return () => observer.disconnect();
  }, []);
  return [element, overflows];
}
