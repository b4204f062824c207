import { packetFileItems } from '#core/packets/packet-file-items.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readPacketOffer } from '#endpoints/packets.ts';
import type { ChecklistLine } from './checklist-words.ts';

type Offer = AnswerOf<typeof readPacketOffer>;

const fromBooks: readonly string[] = [
  'application',
  'certificate',
  'change_orders',
  'billing_report',
  'payment_before',
  'retainage',
];

/** The checklist with the files that were chosen: what comes from the books stays as the server said it. */
export function checklistOf(
  { checklist, mostPageBytes }: Pick<Offer, 'checklist' | 'mostPageBytes'>,
  chosen: readonly Omit<Offer['files'][number], 'id' | 'sizeBytes' | 'placeNumber'>[],
): readonly ChecklistLine[] {
  const stored = checklist.find(({ key }) => key === 'stored_materials');
  const ofFiles = packetFileItems(chosen, { hasStored: stored !== undefined, mostPageBytes });
  return [
    ...checklist.filter(({ key }) => fromBooks.includes(key)),
    ...ofFiles.map((item) => ({
      ...item,
      amount: item.key === 'stored_materials' ? (stored?.amount ?? null) : null,
    })),
  ];
}
