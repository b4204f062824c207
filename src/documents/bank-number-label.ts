import { words } from './words.ts';

/** What the number of a bank is called where the company is: a sort code in Britain and Ireland, a BSB in Australia. */
export const bankNumberLabel = (country: string | null): string => {
  if (country === 'GB' || country === 'IE') return words.bank.sortCode;
  return country === 'AU' ? words.bank.bsb : words.bank.routingNumber;
};
