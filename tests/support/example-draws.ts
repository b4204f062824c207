import { saveDraws } from '#actions/save-draws.ts';
import type { Services } from '#actions/services.ts';
import { voidInvoice } from '#actions/void-invoice.ts';
import type { DrawRetainage, TypedDraw } from '#core/draws/draw.ts';
import { withCompany } from '#db/company.ts';
import { loadDraws } from '#db/draws.ts';
import { item, newCustomer } from './estimates.ts';
import { type ExampleBooks, heldEstimate, issueBill } from './example-books.ts';

const draw = (
  name: string,
  amountMinor: bigint,
  retainage: DrawRetainage['kind'] & ('as_contract' | 'exempt') = 'as_contract',
): Omit<TypedDraw, 'drawId'> & { readonly drawId: null } => ({
  drawId: null,
  name,
  milestone: null,
  targetDate: null,
  entry: { kind: 'amount', amountMinor },
  retainage: { kind: retainage },
  lineIds: null,
});

/**
 * A contract of 6,000.00 in three draws beside the example books: the exempt deposit stands, the second draw was billed
 * by a bill that is void and again by one that stands, the third is open.
 */
export async function writeExampleDraws(services: Services, { acting }: ExampleBooks): Promise<string> {
  const customerId = await newCustomer(services, acting, 'Birch House');
  const shed = await heldEstimate(services, acting, customerId, [item('Shed', '6000')]);
  const draws = [draw('Deposit', 100_000n, 'exempt'), draw('Frame', 200_000n), draw('Roof', 300_000n)];
  await saveDraws(services, acting, shed, { version: 1, draws, recompute: false });
  const { id } = acting.company;
  const saved = await withCompany(services.database, id, (tx) => loadDraws(tx, id, shed));
  const ticked = (position: number) => ({
    basis: { kind: 'draws', drawIds: [saved[position - 1]?.drawId ?? ''] } as const,
  });
  await issueBill(services, acting, shed, '2026-03-31', ticked(1));
  const wrong = await issueBill(services, acting, shed, '2026-03-31', ticked(2));
  await voidInvoice(services, acting, wrong, { reason: 'Not ready', on: '2026-03-31' });
  await issueBill(services, acting, shed, '2026-03-31', ticked(2));
  return shed;
}
