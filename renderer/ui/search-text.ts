/** Small letters without accents and with "ss" for "ß", so that "Sevcik" finds "Ševčík". */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d");
}

function startsWord(text: string, typed: string): boolean {
  return ` ${text.replace(/[\s\-/(,.]+/g, " ")}`.includes(` ${typed}`);
}

/**
 * A filter over texts for a list to choose from: texts in which a word begins with what was typed; only
 * when there is none, those that contain it anywhere. Case and accents do not matter.
 */
export function optionFilter(texts: readonly string[]): (text: string, typed: string) => boolean {
  const folded = new Map(texts.map((text) => [text, foldText(text)]));
  let lastTyped = "";
  let someStart = true;
  return (text, typed) => {
    const wanted = foldText(typed.trim());
    if (wanted !== lastTyped) {
      lastTyped = wanted;
      someStart = [...folded.values()].some((one) => startsWord(one, wanted));
    }
    const candidate = folded.get(text) ?? foldText(text);
    return someStart ? startsWord(candidate, wanted) : candidate.includes(wanted);
  };
}
