import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { watchEstimate } from '#endpoints/estimates.ts';
import { companyUrl } from '#web/lib/api-url.ts';

/** How often the panel asks by itself, where the stream of events does not come through. */
export const pollEveryMs = 20_000;

/** Asks again for everything on the page as soon as somebody bills, is paid or revises, anywhere. */
export function useLiveContract(estimateId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    let events: EventSource | null = null;
    let known: string | null = null;
    const refresh = ({ data }: MessageEvent<string>) => {
      // Every stream begins with the version as it is; only another one is news.
      if (known !== null && known !== data) void client.invalidateQueries();
      known = data;
    };
    // A browser holds only a few connections to one server, so a page that nobody looks at gives its stream back.
    const follow = () => {
      events?.close();
      events = null;
      if (document.hidden) return;
      events = new EventSource(companyUrl(watchEstimate.path, { id: estimateId }));
      events.addEventListener('changed', refresh);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      events?.close();
    };
  }, [client, estimateId]);
}
