/** Explains a published or exact number. */
export const explanationOperations = {};
