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
    const events = new EventSource(companyUrl(watchEstimate.path, { id: estimateId }));
    const refresh = () => void client.invalidateQueries();
    events.addEventListener('changed', refresh);
    return () => events.close();
  }, [client, estimateId]);
}
