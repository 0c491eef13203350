/**
 * Puts a text on the clipboard; true when it worked. The older way of the browser, because it needs no
 * permission: the program denies every one.
 */
export function copyText(text: string): boolean {
  const hand = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("copy", hand, true);
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", hand, true);
  return isCopied;
}
