import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Acting } from '#actions/acting.ts';
import { refused } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { loadEstimateVersion } from '#db/estimate-versions.ts';
import { reading } from './reading.ts';

/** How often the database is asked, in case the change was made by another process. */
const POLL_MS = 3_000;

/** Resolves when the contract is announced in this process, when it is time to look, or when the reader left. */
function nextLook(services: Services, estimateId: string, stream: SSEStreamingApi): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, POLL_MS);
    const stop = services.announcements.listen(estimateId, done);
    stream.onAbort(done);
    function done() {
      clearTimeout(timer);
      stop();
      resolve();
    }
  });
}

/** Server-sent events of one contract: `changed` with its version, at once and whenever it moves. */
export async function watchEstimate(
  services: Services,
  acting: Acting,
  estimateId: string,
  context: Context,
): Promise<Response> {
  const read = () =>
    reading(services, acting, (tx) => loadEstimateVersion(tx, acting.company.id, estimateId));
  const first = await read();
  if (first === null) throw refused('not_found', { what: 'estimate' });
  return streamSSE(context, async (stream) => {
    let told: number | null = null;
    const goesOn = () => !stream.aborted && !services.announcements.ended;
    for (let version: number | null = first; version !== null && goesOn(); version = await read()) {
      if (version !== told) await stream.writeSSE({ event: 'changed', data: JSON.stringify({ version }) });
      told = version;
      await nextLook(services, estimateId, stream);
    }
  });
}
