import type { Letterhead } from './letterhead.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import { sampleContract, sampleMoney, sampleSum } from './sample-trades.ts';

/** What was paid on the bill before the sample one. */
export const sampleReceipt = (head: Letterhead, today: string, exponent: number): ReceiptDocument => {
  const amount = sampleMoney(exponent)((sampleSum(2) * 9) / 10);
  return {
    ...head,
    kind: 'payment',
    number: '12',
    receivedOn: today,
    method: 'bank_transfer',
    contract: null,
    reference: null,
    memo: null,
    reversedOn: null,
    amount,
    allocations: [
      {
        invoiceNumber: 'INV-1018',
        contract: `${sampleContract.number} ${sampleContract.title}`,
        on: today,
        amount,
        takenBack: false,
      },
    ],
    applied: amount,
    unapplied: sampleMoney(exponent)(0),
  };
};
