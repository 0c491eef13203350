import type { PasswordStrength } from "../../shared/contract/vault.ts";

/** The score that a new password must reach. */
export const sufficientScore = 3;

/**
 * Letters that are looked at: the estimate of long texts takes seconds, in which nothing else can be done, and a
 * beginning that is hard to guess makes the whole hard to guess.
 */
const mostJudged = 64;

const advices: Record<PasswordStrength["score"], string> = {
  0: "Sehr leicht zu erraten. Nehmen Sie vier Wörter, die nichts miteinander zu tun haben.",
  1: "Leicht zu erraten. Fügen Sie weitere Wörter hinzu.",
  2: "Noch zu schwach. Ein oder zwei Wörter mehr genügen.",
  3: "Gut.",
  4: "Sehr gut.",
};

/**
 * Estimates how hard a password is to guess, with German and international word lists.
 * `context` are words an attacker would try first, such as the user's name. The lists load on first use.
 */
export async function passwordStrength(
  password: string,
  context: readonly string[],
): Promise<PasswordStrength> {
  const words = context.filter(Boolean).map((word) => word.slice(0, mostJudged));
  const estimate = await (await estimator()).checkAsync(password.slice(0, mostJudged), words);
  const score = estimate.score as PasswordStrength["score"];
  return { score, advice: advices[score] };
}

let loaded: ReturnType<typeof load> | undefined;

function estimator(): ReturnType<typeof load> {
  loaded ??= load();
  return loaded;
}

async function load() {
  const [{ ZxcvbnFactory }, common, german] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-de"),
  ]);
  return new ZxcvbnFactory({
    dictionary: {
      ...common.dictionary,
      ...german.dictionary,
      centre: ["vielfaltsakte", "vielfaltszentrum", "hessen"],
    },
    graphs: common.adjacencyGraphs,
  });
}
