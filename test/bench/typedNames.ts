/** How a name is typed, compared with how it was recorded. */
export type Manner = "asWritten" | "bySound" | "misspelt" | "otherScript";

/** A name as somebody types it. */
export interface TypedName {
  manner: Manner;
  text: string;
}

/** Names of many cultures in the scripts of their countries. */
const inOtherScripts = [
  ..."محمد|أحمد|يوسف|علي|خالد|فاطمة|مريم|ليلى|العلي|خليل|عمر|حسن|إبراهيم|نور|سارة|حسين".split("|"),
  ..."Шевченко|Коваленко|Бондаренко|Оксана|Олена|Наталія|Ірина|Андрій|Иванов|Смирнова|Елена|Александр|Георги|Мария".split(
    "|",
  ),
];

/** What people write who know a name by its sound only: other languages' letters for the same sounds. */
const soundSpellings: readonly [RegExp, string][] = [
  [/sch/g, "sh"],
  [/ch/g, "kh"],
  [/w/g, "v"],
  [/y/g, "j"],
  [/z/g, "s"],
  [/ou/g, "u"],
  [/ph/g, "f"],
  [/ck/g, "k"],
  [/th/g, "t"],
  [/(.)\1/g, "$1"],
];

/** How many of 200 names are typed in each manner. */
const shares = { asWritten: 0.5, bySound: 0.15, misspelt: 0.2 };

/** `count` typed names, made from recorded ones ("Oksana Shevchenko") without chance. */
export function typedNames(recorded: readonly string[], count: number): TypedName[] {
  const nameAt = (index: number): string => recorded[index % recorded.length] ?? "";
  return Array.from({ length: count }, (_, index): TypedName => {
    const position = index / count;
    if (position < shares.asWritten) return { manner: "asWritten", text: reordered(nameAt(index), index) };
    if (position < shares.asWritten + shares.bySound) {
      return { manner: "bySound", text: bySound(nameAt(index)) };
    }
    if (position < shares.asWritten + shares.bySound + shares.misspelt) {
      return { manner: "misspelt", text: misspelt(nameAt(index), index) };
    }
    return { manner: "otherScript", text: inOtherScripts[index % inOtherScripts.length] ?? "" };
  });
}

/** What stands in the search field after each keystroke. */
export function keystrokes(text: string): string[] {
  const letters = [...text];
  return letters.map((_, index) => letters.slice(0, index + 1).join(""));
}

/** First name first, last name first, or the last name alone. */
function reordered(name: string, index: number): string {
  const words = name.split(" ");
  if (index % 3 === 0) return name;
  return index % 3 === 1 ? [...words].reverse().join(" ") : (words.at(-1) ?? name);
}

function bySound(name: string): string {
  return soundSpellings.reduce(
    (text, [letters, others]) => text.replaceAll(letters, others),
    name.toLowerCase(),
  );
}

/** One letter left out, or two neighbours swapped, in the middle of the last name. */
function misspelt(name: string, index: number): string {
  const letters = [...(name.split(" ").at(-1) ?? name)];
  const middle = Math.floor(letters.length / 2);
  const left = letters.slice(0, middle);
  const [first = "", second = "", ...rest] = letters.slice(middle);
  return [...left, ...(index % 2 === 0 ? [second] : [second, first]), ...rest].join("");
}
