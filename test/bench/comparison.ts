import { clocked, type Figures, figuresOf, type Sample } from "./figures.ts";
import type { Peer } from "./peer.ts";
import type { RecordingConnection } from "./recordingConnection.ts";
import type { Measurement, MeasurementName } from "./report.ts";

/** One execution of the core, and of the same statements by the peer where there were some. */
export interface Pair {
  core: Sample;
  peer: Sample | null;
}

/** What the peer does unless said otherwise. */
export const sameStatements = "the same statements";

/** Takes turns between the core on the encrypted database and raw better-sqlite3 on the unencrypted one. */
export class Comparison {
  readonly measurements: Measurement[] = [];
  readonly #connection: RecordingConnection;
  readonly #peer: Peer;

  constructor(connection: RecordingConnection, peer: Peer) {
    this.#connection = connection;
    this.#peer = peer;
  }

  /** Times one piece of work, then the statements it carried out on the peer. What it writes, the peer writes too. */
  async pair(work: () => unknown): Promise<Pair> {
    this.#connection.takeExecuted();
    const { sample: core } = await clocked(work);
    const executed = this.#connection.takeExecuted();
    if (executed.length === 0) return { core, peer: null };
    const { sample: peer } = await clocked(() => this.#peer.replay(executed));
    return { core, peer };
  }

  /** Times several pieces of work and keeps them as one measurement. */
  async measure(
    name: MeasurementName,
    what: string,
    works: Iterable<() => unknown>,
    peerIs: string | null = sameStatements,
  ): Promise<void> {
    const pairs: Pair[] = [];
    for (const work of works) pairs.push(await this.pair(work));
    this.keep(name, what, pairs, peerIs);
  }

  /** Keeps pairs as one measurement; `peerIs` says what the peer does, `null` that comparing means nothing. */
  keep(name: MeasurementName, what: string, pairs: readonly Pair[], peerIs: string | null): void {
    this.measurements.push(compared(name, what, pairs, peerIs));
  }
}

/** Sums up pairs as a measurement. */
export function compared(
  name: MeasurementName,
  what: string,
  pairs: readonly Pair[],
  peerIs: string | null,
): Measurement {
  const figures = figuresOf(pairs.map(({ core }) => core));
  const matched = pairs.flatMap(({ core, peer }) => (peer ? [{ core, peer }] : []));
  if (matched.length === 0 || peerIs === null)
    return { name, what, figures, peer: null, ratio: null, cpuRatio: null };
  const peer: Figures = figuresOf(matched.map((pair) => pair.peer));
  const core = figuresOf(matched.map((pair) => pair.core));
  return {
    name,
    what,
    figures,
    peer: { what: peerIs, figures: peer },
    ratio: core.p50 / peer.p50,
    cpuRatio: core.cpu && peer.cpu ? core.cpu / peer.cpu : null,
  };
}

/** Milliseconds after which a slow piece of work is not begun again. */
const patience = 20_000;

/** The same piece of work `count` times, or fewer where it is very slow. */
export function* times(count: number, work: () => unknown): Generator<() => unknown> {
  const begun = performance.now();
  for (let round = 0; round < count; round++) {
    if (round > 0 && performance.now() - begun > patience) return;
    yield work;
  }
}
