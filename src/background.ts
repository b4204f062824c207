import type { Log } from '#io/log.ts';

/** Work that nobody waits for at the door, one after the other. */
export interface Background {
  /** Begins it when the work before it is done; what fails is written to the log under these words, with what it was about. */
  later(failure: string, work: () => Promise<void>, about?: object): void;
  /** Ends after the work that was begun; what has not begun is left. */
  stop(): Promise<void>;
}

/** A queue behind the requests of one process, which gives way to them. Example: `background.later('A packet could not be made', make);`. */
export function createBackground(log: Log, quiet: () => Promise<void>): Background {
  const waiting: Parameters<Background['later']>[] = [];
  let running: Promise<void> | null = null;
  let stopped = false;

  async function workAll(): Promise<void> {
    for (let next = waiting.shift(); next && !stopped; next = waiting.shift()) {
      const [failure, work, about] = next;
      await quiet();
      try {
        await work();
      } catch (error) {
        log.error(failure, { ...about, error });
      }
    }
    running = null;
  }

  return {
    later(...work) {
      waiting.push(work);
      running ??= workAll();
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
