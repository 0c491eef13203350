import { unseen } from "./unseen.ts";

/** A dash for the eye; screen readers pass over dashes, so they are told what it means. */
export function NoValue({ meaning }: { meaning: string }) {
  return (
    <>
      <span aria-hidden>–</span>
      <span className={unseen}>{meaning}</span>
    </>
  );
}
