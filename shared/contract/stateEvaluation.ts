/** The receiving side: packages of many centres examined and added up. */
export const stateEvaluationOperations = {};
