/** Something that happened with money in the sample company. */
export type SampleMoney = { readonly daysAgo: number } & (
  | {
      readonly does: 'pay';
      /** What later uses of its credit and a reversal call it. */
      readonly payment: string;
      readonly customer: string;
      readonly method: 'bank_transfer' | 'check' | 'card';
      readonly reference: string;
      /** What it is spread over: an amount, or all that is open. */
      readonly covers: Readonly<Record<string, string | 'all'>>;
      /** What was paid beyond them, and becomes credit. */
      readonly surplus?: string;
    }
  | { readonly does: 'apply'; readonly payment: string; readonly bill: string; readonly amount: string }
  | { readonly does: 'bounce'; readonly payment: string; readonly reason: string }
  /** What the bank held when the books began. */
  | { readonly does: 'open_bank'; readonly amount: string }
);

type Paid = Omit<Extract<SampleMoney, { readonly does: 'pay' }>, 'does' | 'method'>;

const wire = (paid: Paid): SampleMoney => ({ ...paid, does: 'pay', method: 'bank_transfer' });
const check = (paid: Paid): SampleMoney => ({ ...paid, does: 'pay', method: 'check' });

const bellwether = 'Bellwether Condominium Association';
const marlow = 'June and Peter Marlow';
const saltmarsh = 'Saltmarsh School District';
const ledgewood = 'Ledgewood Housing Co-op';

/** Payments in full and in part, over several invoices, with a surplus used later, and a check that bounced. */
export const samplePayments: readonly SampleMoney[] = [
  { daysAgo: 268, does: 'open_bank', amount: '38420.15' },
  wire({
    daysAgo: 212,
    payment: 'B1',
    customer: bellwether,
    reference: 'ACH 40118',
    covers: { 'lobby 1': 'all' },
  }),
  wire({
    daysAgo: 178,
    payment: 'B2',
    customer: bellwether,
    reference: 'ACH 40553',
    covers: { 'lobby 2': 'all' },
  }),
  wire({
    daysAgo: 129,
    payment: 'B3',
    customer: bellwether,
    reference: 'ACH 41207',
    covers: { 'lobby 3': 'all' },
  }),
  wire({
    daysAgo: 96,
    payment: 'B4',
    customer: bellwether,
    reference: 'ACH 41688',
    covers: { 'lobby release': 'all' },
  }),
  check({
    daysAgo: 195,
    payment: 'M1',
    customer: marlow,
    reference: 'Check 1042',
    covers: { 'kitchen 1': 'all' },
  }),
  check({
    daysAgo: 121,
    payment: 'M2',
    customer: marlow,
    reference: 'Check 1057',
    covers: { 'kitchen 2': 'all' },
  }),
  check({
    daysAgo: 41,
    payment: 'M3',
    customer: marlow,
    reference: 'Check 1071',
    covers: { 'kitchen 3': '5000' },
  }),
  wire({
    daysAgo: 151,
    payment: 'S1',
    customer: saltmarsh,
    reference: 'Warrant 7731',
    covers: { 'gym 1': 'all' },
  }),
  wire({
    daysAgo: 88,
    payment: 'S2',
    customer: saltmarsh,
    reference: 'Warrant 7902',
    covers: { 'gym 2': 'all' },
  }),
  check({
    daysAgo: 123,
    payment: 'L1',
    customer: ledgewood,
    reference: 'Check 2210',
    covers: { 'upkeep 1': 'all', 'upkeep 2': 'all', 'upkeep 3': 'all' },
  }),
  check({
    daysAgo: 76,
    payment: 'L2',
    customer: ledgewood,
    reference: 'Check 2254',
    covers: { 'upkeep 4': 'all' },
    surplus: '600',
  }),
  { daysAgo: 60, does: 'apply', payment: 'L2', bill: 'upkeep 5', amount: '600' },
  check({
    daysAgo: 28,
    payment: 'L3',
    customer: ledgewood,
    reference: 'Check 2301',
    covers: { 'upkeep 5': 'all', 'upkeep 6': 'all' },
  }),
  wire({
    daysAgo: 110,
    payment: 'F1',
    customer: 'Fennimore Public Library',
    reference: 'Grant account 22-014',
    covers: { 'library 1': 'all' },
    surplus: '250',
  }),
  wire({
    daysAgo: 99,
    payment: 'C1',
    customer: 'Casco Bay Dental',
    reference: 'Wire 88121',
    covers: { 'clinic 1': 'all' },
  }),
  wire({
    daysAgo: 66,
    payment: 'C2',
    customer: 'Casco Bay Dental',
    reference: 'Wire 88460',
    covers: { 'clinic 2': 'all' },
  }),
  wire({
    daysAgo: 79,
    payment: 'N1',
    customer: 'Northgate Property Trust',
    reference: 'NPT-3391',
    covers: { 'mill 1': 'all' },
  }),
  wire({
    daysAgo: 9,
    payment: 'N2',
    customer: 'Northgate Property Trust',
    reference: 'NPT-3518',
    covers: { 'mill 2': '40000' },
  }),
  wire({
    daysAgo: 86,
    payment: 'P1',
    customer: 'Pennell Marine Supply',
    reference: 'Wire 5517',
    covers: { 'boathouse 1': 'all' },
  }),
  wire({
    daysAgo: 17,
    payment: 'P2',
    customer: 'Pennell Marine Supply',
    reference: 'Wire 5640',
    covers: { 'boathouse 2': 'all' },
  }),
  check({
    daysAgo: 10,
    payment: 'T1',
    customer: 'Tern & Tide Brewing',
    reference: 'Check 318',
    covers: { 'taproom 1': 'all' },
  }),
  { daysAgo: 4, does: 'bounce', payment: 'T1', reason: 'The bank returned the check.' },
];
