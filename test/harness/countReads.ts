import type { Context } from "../../db/context.ts";

/** Carries out `work` with a context that counts the statements it reads with. */
export function countReads(context: Context, work: (context: Context) => unknown): number {
  let reads = 0;
  const { read } = context;
  const counted: Context = {
    ...context,
    read: {
      all: (sql, ...parameters) => {
        reads += 1;
        return read.all(sql, ...parameters);
      },
      first: (sql, ...parameters) => {
        reads += 1;
        return read.first(sql, ...parameters);
      },
      each: (sql, ...parameters) => {
        reads += 1;
        return read.each(sql, ...parameters);
      },
    },
  };
  work(counted);
  return reads;
}
