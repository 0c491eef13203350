import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { InputOf, OperationName, OutputOf } from "../../shared/contract/contract.ts";
import { demand, type OperationFailed } from "./api.ts";

/** The cache over the bridge. There is no network, so nothing ever waits for one. */
export function createQueryClient(): QueryClient {
  const defaults = { networkMode: "always", retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...defaults, staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000 },
      mutations: defaults,
    },
  });
}

/** The answer to a query, kept fresh by `useCommand`. Older data stays on screen while new data is fetched. */
export function useAnswer<Name extends OperationName>(
  operation: Name,
  input: InputOf<Name>,
  options: { enabled?: boolean } = {},
): UseQueryResult<OutputOf<Name>, OperationFailed> {
  return useQuery<OutputOf<Name>, OperationFailed>({
    queryKey: [operation, input],
    queryFn: () => demand(operation, input),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });
}

/** A command; when it has succeeded, everything on screen asks again. */
export function useCommand<Name extends OperationName>(
  operation: Name,
): UseMutationResult<OutputOf<Name>, OperationFailed, InputOf<Name>> {
  const client = useQueryClient();
  return useMutation<OutputOf<Name>, OperationFailed, InputOf<Name>>({
    mutationFn: (input) => demand(operation, input),
    // Not waited for: new data may take the caller off the screen, and its own onSuccess would never be called.
    onSuccess: () => void client.invalidateQueries(),
  });
}
