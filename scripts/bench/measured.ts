/** The times of many runs of one thing, in milliseconds, with how long all of them took together. */
export interface Measured {
  readonly samples: number[];
  failures: number;
  elapsed: number;
}

export const newMeasured = (): Measured => ({ samples: [], failures: 0, elapsed: 0 });

/**
 * Runs `work` so many times on each client, all clients at once, and adds what it took to `measured`. A failure is
 * counted and its time is not; the first one's words go to the error output.
 */
export async function measure<Client>(
  measured: Measured,
  clients: readonly Client[],
  times: number,
  work: (client: Client, turn: number) => Promise<unknown>,
): Promise<void> {
  const started = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let turn = 0; turn < times; turn++) {
        const before = performance.now();
        try {
          await work(client, turn);
          measured.samples.push(performance.now() - before);
        } catch (error) {
          if (measured.failures === 0) console.error((error as Error).message);
          measured.failures += 1;
        }
      }
    }),
  );
  measured.elapsed += performance.now() - started;
}

/** The sample below which so large a share of them lies. Example: `quantile(measured, 0.5)` is the median. */
export function quantile({ samples }: Measured, share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (measured: Measured): number => quantile(measured, 0.5);

/** How many a second, all clients together. */
export const perSecond = ({ samples, elapsed }: Measured): number => (samples.length * 1_000) / elapsed;
