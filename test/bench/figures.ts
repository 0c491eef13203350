/**
 * How long one execution took, in milliseconds: on the clock, and on the processor in all threads of this process,
 * `null` where another process did the work.
 */
export interface Sample {
  wall: number;
  cpu: number | null;
}

/** What many executions took, in milliseconds. Percentiles are samples that occurred (nearest rank). */
export interface Figures {
  count: number;
  p50: number;
  p95: number;
  max: number;
  /** Median of processor time, which the machine's other load distorts less. */
  cpu: number | null;
}

/** Carries out `work` once and times it. */
export async function clocked<Answer>(
  work: () => Answer | Promise<Answer>,
): Promise<{ answer: Answer; sample: Sample }> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  const answer = await work();
  const wall = performance.now() - before;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { answer, sample: { wall, cpu: (user + system) / 1000 } };
}

/** Sums up samples. Throws a RangeError when there is none. */
export function figuresOf(samples: readonly Sample[]): Figures {
  const walls = samples.map(({ wall }) => wall);
  const cpus = samples.flatMap(({ cpu }) => cpu ?? []);
  return {
    count: samples.length,
    p50: percentile(walls, 0.5),
    p95: percentile(walls, 0.95),
    max: percentile(walls, 1),
    cpu: cpus.length === 0 ? null : percentile(cpus, 0.5),
  };
}

/** The smallest value that at least the given share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("no value to take a percentile of");
  return value;
}
