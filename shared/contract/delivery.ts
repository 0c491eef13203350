/** What goes out, and the way of each release out of the house. */
export const deliveryOperations = {};
