/** What to look at before a release leaves. */
export const preflightOperations = {};
