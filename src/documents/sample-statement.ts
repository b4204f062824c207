import type { Letterhead } from './letterhead.ts';
import { sampleContract, sampleMoney, sampleSum } from './sample-trades.ts';
import type { StatementDocument } from './statement-document.ts';

/** What the sample customer owes: the sample bill. */
export const sampleStatement = (head: Letterhead, today: string, exponent: number): StatementDocument => {
  const money = sampleMoney(exponent);
  const open = money((sampleSum(3) * 9) / 10);
  const held = money((sampleSum(2) + sampleSum(3)) / 10);
  const item = {
    number: 'INV-1019',
    contract: `${sampleContract.number} ${sampleContract.title}`,
    invoiceDate: today,
    dueDate: today,
    daysLate: 0,
    open,
  };
  return {
    ...head,
    kind: 'open_items',
    from: today,
    to: today,
    before: money(0),
    movements: [],
    items: [item],
    charged: open,
    takenOff: money(0),
    balance: open,
    ages: (['young', 'days1', 'days31', 'days61', 'days91'] as const).map((band) => ({
      band,
      amount: band === 'young' ? open : money(0),
    })),
    credit: money(0),
    held,
  };
};
