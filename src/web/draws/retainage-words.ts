import type { z } from 'zod';
import type { drawOut } from '#endpoints/draws.ts';
import { percentText } from '#web/lib/percent-text.ts';

/** What is held of a draw where that is not what the contract says; nothing where it is. */
export function retainageWords(retainage: z.output<typeof drawOut>['retainage']): string {
  if (retainage.kind === 'rate') return `${percentText(retainage.rate)} held`;
  return retainage.kind === 'exempt' ? 'Nothing held' : '';
}
