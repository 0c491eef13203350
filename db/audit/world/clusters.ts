/** What the table of contacts counts: no persons, but its total limits what those advised can have had. */
export const contactsPopulation = "contacts";

/**
 * Populations whose persons are linked: a world of one cluster can be changed without touching the others, because
 * no table sorts persons of two clusters together (whether an advised person also has a case, no table tells).
 */
const clusters: Readonly<Record<string, readonly string[]>> = {
  advised: ["advised", "newcomers", "referred", contactsPopulation],
  cases: ["withActiveCase", "withClosedCase"],
};

/** The cluster of a population; a population that nothing links to others is one of its own. */
export function clusterOf(population: string): string {
  return Object.keys(clusters).find((name) => clusters[name]?.includes(population)) ?? population;
}

/** For each population the one that all its members belong to as well. The checker has its own list, to share nothing. */
export const outerPopulation: Readonly<Record<string, string>> = {
  newcomers: "advised",
  referred: "advised",
  withClosedCase: "withActiveCase",
};
