import { useAnswer } from "../api/use-operation.ts";

/**
 * How packages may leave the house: whether they can be encrypted, and whether they must be. Where that cannot be found
 * out it counts as known: delivering is refused then, and says why, which a button that waits for ever does not.
 */
export function useEncryption(): { isKnown: boolean; isPossible: boolean; isDemanded: boolean } {
  const { data, isPending } = useAnswer("deliverySettings", {});
  const isDemanded = data?.encryptionDemanded ?? false;
  const hasKey = data?.recipients.some(({ encryptionKey }) => encryptionKey !== null) ?? false;
  return { isKnown: !isPending, isPossible: hasKey || isDemanded, isDemanded };
}
