import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { readPacketOffer } from '#endpoints/packets.ts';
import { useRead } from '#web/lib/use-read.ts';

const POLL_MS = 700;

/** What a packet of a bill would hold; while one is made it is asked how far it is, and afterwards what it holds stays. */
export function usePacketOffer(invoiceId: string): {
  readonly offer: AnswerOf<typeof readPacketOffer>;
  readonly making: boolean;
} {
  const client = useQueryClient();
  const [polls, setPolls] = useState(false);
  const input = { params: { id: invoiceId } };
  const offer = useRead(readPacketOffer, input, polls ? { refetchInterval: POLL_MS } : {});
  const making = offer.packets.some(({ state }) => state === 'making');
  if (making !== polls) setPolls(making);
  const wasMaking = useRef(making);
  useEffect(() => {
    if (wasMaking.current && !making) void client.invalidateQueries();
    wasMaking.current = making;
  }, [making, client]);
  return { offer, making };
}
