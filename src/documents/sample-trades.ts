import { formatMoney } from '#core/money/format-money.ts';

/** The work of the sample contract in whole units of the currency: scheduled, billed before, on its bill; % to date. */
export const sampleTrades = [
  ['Demolition and haul-away', 8_000, 8_000, 0, '100.00'],
  ['Framing', 24_000, 12_000, 6_000, '75.00'],
  ['Electrical', 16_000, 4_000, 4_000, '50.00'],
  ['Cabinets and finishes', 32_000, 0, 8_000, '25.00'],
] as const;

/** The contract that every sample is about. */
export const sampleContract = { number: 'EST-0042', title: 'Harbor View kitchen' } as const;

/** What is billed of it to date, in percent. */
export const sampleBilled = '52.50';

/** What the trades add up to in one of their columns. */
export const sampleSum = (column: 1 | 2 | 3): number =>
  sampleTrades.reduce((sum, trade) => sum + trade[column], 0);

/** Writes whole units in a currency of so many decimals: 250 is '250.00'. */
export const sampleMoney =
  (exponent: number) =>
  (units: number): string =>
    formatMoney(BigInt(units) * 10n ** BigInt(exponent), exponent);
