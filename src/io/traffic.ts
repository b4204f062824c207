import { setTimeout as sleep } from 'node:timers/promises';

/** Knows whether somebody waits for an answer, so that work that can wait gives way. */
export interface Traffic {
  /** A request begins; what is given back ends it. */
  enter(): () => void;
  /** Settles once nobody has waited for a moment, or after a second at the most: work behind a rush goes on slowly. */
  quiet(): Promise<void>;
}

const MOMENT_MS = 25;
const LONGEST_WAIT_MS = 1_000;

/** The traffic of one process. Example: `const leave = traffic.enter(); …; leave();`. */
export function createTraffic(): Traffic {
  let waiting = 0;
  let lastMoved = 0;
  return {
    enter() {
      waiting += 1;
      return () => {
        waiting -= 1;
        lastMoved = performance.now();
      };
    },
    async quiet() {
      const end = performance.now() + LONGEST_WAIT_MS;
      const isQuiet = () => waiting === 0 && performance.now() - lastMoved >= MOMENT_MS;
      while (!isQuiet() && performance.now() < end) await sleep(MOMENT_MS);
    },
  };
}
