/** The running quarter at a glance. */
export const dashboardOperations = {};
