import { createChangeOrder } from '#actions/create-change-order.ts';
import { decideChangeOrder } from '#actions/decide-change-order.ts';
import type { Services } from '#actions/services.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { item, newCustomer } from './estimates.ts';
import { type ExampleBooks, heldEstimate, issueBill } from './example-books.ts';
import { value } from './job.ts';

type Line = Parameters<typeof createChangeOrder>[3]['lines'][number];

const changed = (kind: Line['kind'], description: string, price: string): Line => ({
  kind,
  description,
  quantity: value(parseQuantity('1')),
  unit: '',
  unitPrice: value(parseUnitPrice(price)),
  taxRateId: null,
});

/**
 * A contract of 8,000.00 beside the example books: CO-1 of +1,500.00 is approved, all of it is billed, CO-2 of −500.00 is
 * approved then and leaves it billed over; CO-3 is a draft.
 */
export async function writeExampleChangeOrders(
  services: Services,
  { acting }: ExampleBooks,
): Promise<string> {
  const customerId = await newCustomer(services, acting, 'Cedar House');
  const porch = await heldEstimate(services, acting, customerId, [item('Porch', '8000')]);
  const write = (title: string, ...lines: readonly Line[]) =>
    createChangeOrder(services, acting, porch, {
      title,
      reason: 'Agreed on site',
      scheduleDays: 0,
      lines,
      drawEffect: { kind: 'none' },
    });
  const approve = (id: string) =>
    decideChangeOrder(services, acting, id, {
      version: 1,
      decision: 'approved',
      by: 'Dana Fox',
      on: '2026-03-31',
    });
  await approve(
    await write(
      'Steps',
      changed('addition', 'Stone steps', '2000'),
      changed('deduction', 'Wood steps', '500'),
    ),
  );
  await issueBill(services, acting, porch, '2026-03-31', {});
  await approve(await write('Railing', changed('deduction', 'Railing left out', '500')));
  await write('Lamp', changed('addition', 'Lamp', '120'));
  return porch;
}
