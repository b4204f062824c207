import type { EstimateDocument } from '#documents/estimate-document.ts';
import { exampleLetterhead } from './example-letterhead.ts';

/** An estimate of two sections with a discount and a tax on some of its lines, that ties. */
export const exampleEstimate: EstimateDocument = {
  ...exampleLetterhead,
  number: 'EST-0042',
  title: 'Harbor View kitchen',
  date: '2026-03-02',
  expires: '2026-04-01',
  status: 'sent',
  accepted: null,
  revisedAfterAcceptance: null,
  sections: [
    {
      name: 'Cabinets and counters',
      lines: [
        {
          kind: 'item',
          description: 'Maple cabinets, fitted',
          quantity: '14',
          unit: 'each',
          unitPrice: '1250.00',
          amount: '17500.00',
          taxed: true,
        },
        {
          kind: 'item',
          description: 'Quartz counter, 3 cm, eased edge',
          quantity: '62.5',
          unit: 'sq ft',
          unitPrice: '118.00',
          amount: '7375.00',
          taxed: true,
        },
        {
          kind: 'discount',
          description: 'Returning customer, 5%',
          quantity: null,
          unit: null,
          unitPrice: null,
          amount: '-1243.75',
          taxed: true,
        },
      ],
      subtotal: '23631.25',
    },
    {
      name: 'Labor',
      lines: [
        {
          kind: 'item',
          description: 'Carpentry',
          quantity: '120',
          unit: 'h',
          unitPrice: '85.00',
          amount: '10200.00',
          taxed: false,
        },
        {
          kind: 'item',
          description: 'Electrical, metered at cost',
          quantity: '1234.5',
          unit: 'kWh',
          unitPrice: '0.0825',
          amount: '101.85',
          taxed: false,
        },
      ],
      subtotal: '10301.85',
    },
  ],
  subtotal: '33933.10',
  taxNote: null,
  taxReason: '',
  pricesIncludeTax: false,
  taxes: [{ name: 'Sales tax', rate: '7.25', base: '23631.25', amount: '1713.27' }],
  total: '35646.37',
  retainageTerms: '10% of each bill is held until completion.',
  changeOrders: [],
  contractSumToDate: null,
  draws: [
    { name: 'Deposit', milestone: null, targetDate: '2026-03-16', amount: '10000.00' },
    { name: 'Counters set', milestone: 'Templates approved', targetDate: null, amount: '23933.10' },
  ],
  notes: 'Counter colour to be chosen by 20 March.',
  terms: 'Net 30. Work begins within two weeks of acceptance.',
};
