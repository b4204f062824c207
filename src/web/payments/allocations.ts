import { formatMoney } from '#core/money/format-money.ts';
import { parseMoney } from '#core/money/parse-money.ts';

/** What is typed beside each invoice, by its id. */
export type Allocations = Readonly<Record<string, string>>;

interface OpenInvoice {
  readonly id: string;
  readonly balance: string;
}

/** A typed amount in minor units; what is no amount counts as nothing here, and is refused when it is sent. */
export function minorOf(text: string, exponent: number): bigint {
  const read = parseMoney(text, exponent);
  return read.ok ? read.value : 0n;
}

/** Open invoices in the order in which they are due; of the same day, the one that was issued first. */
export function oldestFirst<Invoice extends { readonly dueDate: string; readonly number: string | null }>(
  invoices: readonly Invoice[],
): readonly Invoice[] {
  const rank = ({ dueDate, number }: Invoice) => `${dueDate} ${number ?? ''}`;
  return [...invoices].sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/** Puts a payment on the invoices one after the other, each up to what is open on it. */
export function spreadOldestFirst(
  amount: string,
  invoices: readonly OpenInvoice[],
  exponent: number,
): Allocations {
  let left = minorOf(amount, exponent);
  const spread: Record<string, string> = {};
  for (const { id, balance } of invoices) {
    const open = minorOf(balance, exponent);
    const part = left < open ? left : open;
    if (part > 0n) spread[id] = formatMoney(part, exponent);
    left -= part;
  }
  return spread;
}

/** How much is applied, and what of the payment is left; below 0 where more is applied than was received. */
export function allocationSums(amount: string, allocations: Allocations, exponent: number) {
  const appliedMinor = Object.values(allocations).reduce((sum, text) => sum + minorOf(text, exponent), 0n);
  const leftMinor = minorOf(amount, exponent) - appliedMinor;
  return { applied: formatMoney(appliedMinor, exponent), left: formatMoney(leftMinor, exponent), leftMinor };
}

/** The typed amounts as the wire takes them; empty ones are left out. */
export function allocationsOf(allocations: Allocations): { invoiceId: string; amount: string }[] {
  return Object.entries(allocations)
    .filter(([, amount]) => amount !== '')
    .map(([invoiceId, amount]) => ({ invoiceId, amount }));
}
