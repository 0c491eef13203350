import { keepPreviousData, useQueries } from "@tanstack/react-query";
import type { InputOf, OutputOf } from "../../shared/contract/contract.ts";
import { demand } from "../api/api.ts";

/** Queries that answer a part of a long list. */
type PagedOperation = "listPeople" | "timeline";

type WithoutPage<Name extends PagedOperation> = Omit<InputOf<Name>, "offset" | "limit">;

/**
 * The wanted pages of a long list, each asked for and cached by itself. `pages` are page numbers from 0;
 * the answers come in the same order, `undefined` where one is still on its way.
 */
export function usePages<Name extends PagedOperation>(
  operation: Name,
  input: WithoutPage<Name>,
  size: number,
  pages: readonly number[],
): (OutputOf<Name> | undefined)[] {
  return useQueries({
    queries: pages.map((page) => {
      const pageInput = { ...input, offset: page * size, limit: size } as InputOf<Name>;
      return {
        queryKey: [operation, pageInput],
        queryFn: () => demand(operation, pageInput),
        placeholderData: keepPreviousData,
      };
    }),
    combine: (results) => results.map(({ data }) => data as OutputOf<Name> | undefined),
  });
}
