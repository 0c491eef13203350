/** The one channel from the window. */
export const invokeChannel = "vielfaltsakte:invoke";
/** The one channel to the window. */
export const eventChannel = "vielfaltsakte:event";
/** Start of the argument that tells the preload script the program's version. */
export const versionArgument = "--vielfaltsakte-version=";
