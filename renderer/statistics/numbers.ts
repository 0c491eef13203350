const german = new Intl.NumberFormat("de-DE");

/** 1286 → "1.286" */
export function written(value: number): string {
  return german.format(value);
}

/** `counted(1, "Kontakt", "Kontakte")` → "1 Kontakt" */
export function counted(value: number, one: string, several: string): string {
  return `${written(value)} ${value === 1 ? one : several}`;
}
