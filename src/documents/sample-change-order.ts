import type { ChangeOrderDocument } from './change-order-document.ts';
import type { Letterhead } from './letterhead.ts';
import { sampleContract, sampleMoney, sampleSum } from './sample-trades.ts';

/** A change of the sample contract that waits for its approval. */
export const sampleChangeOrder = (head: Letterhead, today: string, exponent: number): ChangeOrderDocument => {
  const money = sampleMoney(exponent);
  return {
    ...head,
    number: 'CO-1',
    title: 'Added glazing',
    status: 'sent',
    date: today,
    decided: null,
    estimateNumber: sampleContract.number,
    estimateTitle: sampleContract.title,
    reason: 'A second window above the sink.',
    scheduleDays: 5,
    lines: [
      {
        description: 'Window, glazed',
        quantity: '2',
        unit: null,
        unitPrice: money(1_500),
        amount: money(3_000),
      },
      {
        description: 'Plain wall left out',
        quantity: '1',
        unit: null,
        unitPrice: money(500),
        amount: money(-500),
      },
    ],
    additions: money(3_000),
    deductions: money(-500),
    net: money(2_500),
    sumBefore: money(sampleSum(1)),
    sumAfter: money(sampleSum(1) + 2_500),
    pricesIncludeTax: false,
  };
};
