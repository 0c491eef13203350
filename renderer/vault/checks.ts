/** A field that must say something: the sentence to show, or undefined when it does. */
export function missing(value: string, sentence: string): string | undefined {
  return value.trim() === "" ? sentence : undefined;
}

const USERNAME = /^[\p{L}\p{N}._-]{2,40}$/u;

/** What is wrong with a login name. */
export function usernameProblem(username: string): string | undefined {
  if (username.trim() === "") return "Geben Sie einen Anmeldenamen ein.";
  if (!USERNAME.test(username.trim())) {
    return "Verwenden Sie 2 bis 40 Buchstaben, Ziffern, Punkte oder Bindestriche, ohne Leerzeichen.";
  }
  return undefined;
}

/** What is wrong with a new password and its repetition; strength is judged by the data core. */
export function newPasswordProblems(password: string, repeated: string) {
  if (password === "") return { password: "Geben Sie ein Passwort ein." };
  if (password !== repeated) {
    return { repeated: "Die beiden Passwörter sind nicht gleich. Geben Sie das Passwort noch einmal ein." };
  }
  return {};
}

const LETTERS: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
};

/** A login name that every keyboard can type, without titles: "Dr. Ayşe Maria Öztürk" → "ayse.oeztuerk". */
export function suggestedUsername(name: string): string {
  const typed = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/./gu, (letter) => LETTERS[letter] ?? letter);
  const words = typed
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "" && word !== "dr" && word !== "prof");
  const parts = words.length > 1 ? [words[0], words.at(-1)] : words;
  return parts.join(".").slice(0, 40);
}

/** The groups of a recovery key: "7K3M-…" → ["7K3M", …]. */
export function groupsOf(recoveryKey: string): string[] {
  return recoveryKey.split("-");
}

/** Two different positions of `count` groups, in ascending order; `random` yields numbers in [0, 1). */
export function twoPositions(count: number, random: () => number = Math.random): [number, number] {
  const first = Math.floor(random() * count);
  const second = (first + 1 + Math.floor(random() * (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}

const plainSigns = (text: string) =>
  text.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");

/** Whether a group was typed as it stands on paper; capitals, blanks and look-alikes do not matter. */
export function isSameGroup(typed: string, group: string): boolean {
  return plainSigns(typed) === plainSigns(group);
}
