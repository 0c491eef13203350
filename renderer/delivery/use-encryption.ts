import { useAnswer } from "../api/use-operation.ts";

/** How packages may leave the house: whether they can be encrypted, and whether they must be. */
export function useEncryption(): { isKnown: boolean; isPossible: boolean; isDemanded: boolean } {
  const { data } = useAnswer("deliverySettings", {});
  const isDemanded = data?.encryptionDemanded ?? false;
  const hasKey = data?.recipients.some(({ encryptionKey }) => encryptionKey !== null) ?? false;
  return { isKnown: data !== undefined, isPossible: hasKey || isDemanded, isDemanded };
}
