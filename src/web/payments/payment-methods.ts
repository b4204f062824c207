import type { z } from 'zod';
import type { paymentMethod } from '#endpoints/payments.ts';

export type PaymentMethod = z.output<typeof paymentMethod>;

/** The ways in which money comes in, in plain words. */
export const paymentMethods: readonly { readonly value: PaymentMethod; readonly label: string }[] = [
  { value: 'bank_transfer', label: 'Bank transfer' },
  { value: 'check', label: 'Check' },
  { value: 'card', label: 'Card' },
  { value: 'cash', label: 'Cash' },
  { value: 'direct_debit', label: 'Direct debit' },
  { value: 'other', label: 'Other' },
];

export function methodWords(method: string): string {
  return paymentMethods.find(({ value }) => value === method)?.label ?? method;
}
