/** Whether the focus is nowhere in particular: on the page as a whole, or on what can no longer hold it. */
export function isFocusLost(): boolean {
  const holder = document.activeElement;
  return (
    holder === null || holder === document.body || holder.id === "content" || holder.matches(":disabled")
  );
}

/** Gives the focus back to where it came from; to the content as a whole where that is gone. */
export function returnFocus(to: Element | null | undefined): void {
  if (to instanceof HTMLElement && to.isConnected && to !== document.body) to.focus();
  else document.getElementById("content")?.focus();
}
