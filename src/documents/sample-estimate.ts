import type { EstimateDocument } from './estimate-document.ts';
import type { Letterhead } from './letterhead.ts';
import { sampleContract, sampleMoney, sampleSum, sampleTrades } from './sample-trades.ts';

/** The offer of the sample contract, which nobody has accepted yet. */
export const sampleEstimate = (
  head: Letterhead,
  today: string,
  exponent: number,
  terms: string | null,
): EstimateDocument => {
  const money = sampleMoney(exponent);
  const sum = money(sampleSum(1));
  return {
    ...head,
    ...sampleContract,
    date: today,
    expires: null,
    status: 'sent',
    accepted: null,
    revisedAfterAcceptance: null,
    sections: [
      {
        name: null,
        lines: sampleTrades.map(([description, scheduled]) => ({
          kind: 'item',
          description,
          quantity: '1',
          unit: null,
          unitPrice: money(scheduled),
          amount: money(scheduled),
          taxed: false,
        })),
        subtotal: sum,
      },
    ],
    taxNote: null,
    taxReason: '',
    pricesIncludeTax: false,
    subtotal: sum,
    taxes: [],
    total: sum,
    changeOrders: [],
    contractSumToDate: null,
    retainageTerms: null,
    draws: [],
    notes: null,
    terms,
  };
};
