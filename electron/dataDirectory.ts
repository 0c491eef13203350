import { join } from "node:path";

/** What decides where a platform keeps the data of programs. */
export interface Surroundings {
  platform: NodeJS.Platform;
  home: string;
  environment: Record<string, string | undefined>;
}

/**
 * The folder of our data in the platform's place for program data: the same place that Electron
 * calls "appData", so that both shells open the same records.
 */
export function defaultDataDirectory(around: Surroundings): string {
  return join(platformFolder(around), "Vielfaltsakte");
}

function platformFolder({ platform, home, environment }: Surroundings): string {
  if (platform === "win32") return environment.APPDATA ?? join(home, "AppData", "Roaming");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  return environment.XDG_CONFIG_HOME || join(home, ".config");
}
