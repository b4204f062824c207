import type { Acting } from '#actions/acting.ts';
import { createCustomer } from '#actions/create-customer.ts';
import type { EstimateInput, EstimateLineInput } from '#actions/estimate-input.ts';
import type { Services } from '#actions/services.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { percent, value } from './job.ts';

/** A customer to write an estimate for. */
export function newCustomer(services: Services, acting: Acting, name = 'Harbor View'): Promise<string> {
  return createCustomer(services, acting, {
    name,
    billingAddress: '400 Commercial Street',
    siteAddress: '',
    notes: '',
    contacts: [],
  });
}

/** A line as a person types it. */
export function item(description: string, price: string, quantity = '1'): EstimateLineInput {
  return {
    id: null,
    kind: 'item',
    section: '',
    description,
    quantity: value(parseQuantity(quantity)),
    unit: '',
    unitPrice: value(parseUnitPrice(price)),
    discountPercent: null,
    taxRateId: null,
    retainage: { kind: 'as_rule' },
  };
}

export function discount(
  description: string,
  off: { readonly percent: string } | { readonly price: string },
): EstimateLineInput {
  const line: EstimateLineInput = {
    ...item(description, 'price' in off ? off.price : '0'),
    kind: 'discount',
  };
  return 'percent' in off ? { ...line, discountPercent: percent(off.percent) } : line;
}

/** An estimate as a person types it, with nothing withheld. */
export function typedEstimate(customerId: string, lines: readonly EstimateLineInput[]): EstimateInput {
  return {
    customerId,
    title: 'Kitchen renovation',
    estimateDate: '2026-03-02',
    expiresOn: null,
    notes: '',
    terms: '',
    paymentTermsDays: 30,
    retainage: { kind: 'none' },
    storedRate: 0n,
    retainageBase: 'per_bill',
    retainageRounding: 'on_total',
    retainageOnTax: false,
    lines,
  };
}
