const counterDigits = 4;

/**
 * The next tick of the hybrid logical clock: later than `previous` even when the machine's clock was set back.
 * A tick is text that sorts in the order of time: the UTC instant in milliseconds and a counter in hex.
 * Source: Kulkarni et al., Logical Physical Clocks (2014), with the counter bound to 16 bits.
 */
export function nextTick(previous: string, now: Date): string {
  const instant = now.toISOString();
  const [previousInstant = "", previousCounter = "0"] = previous.split("#");
  if (instant > previousInstant) return tick(instant, 0);
  const counter = Number.parseInt(previousCounter, 16) + 1;
  if (counter < 16 ** counterDigits) return tick(previousInstant, counter);
  return tick(new Date(Date.parse(previousInstant) + 1).toISOString(), 0);
}

function tick(instant: string, counter: number): string {
  return `${instant}#${counter.toString(16).padStart(counterDigits, "0")}`;
}
