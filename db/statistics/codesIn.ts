const knownArrays = new Map<string, readonly string[]>();
const mostKnownArrays = 10_000;

/** The codes in a JSON array. The few arrays that occur again and again are parsed once. */
export function codesIn(json: string): readonly string[] {
  const known = knownArrays.get(json);
  if (known) return known;
  const codes: string[] = JSON.parse(json);
  if (knownArrays.size < mostKnownArrays) knownArrays.set(json, codes);
  return codes;
}
