import { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { applyCredit } from '#actions/apply-credit.ts';
import { recordPayment } from '#actions/record-payment.ts';
import { refused } from '#actions/refused.ts';
import { reversePayment } from '#actions/reverse-payment.ts';
import type { Services } from '#actions/services.ts';
import { takeBackCredit } from '#actions/take-back-credit.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { listPayments, loadPayment } from '#db/payments.ts';
import * as wire from '#endpoints/payments.ts';
import { pageOf, readCursor } from './cursor.ts';
import { presentPayment } from './present-payment.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

const place = z.object({ number: z.int32() });

function readAllocations(
  allocations: readonly { readonly invoiceId: string; readonly amount: string }[],
  { company }: Acting,
) {
  return allocations.map(({ invoiceId, amount }, index) => ({
    invoiceId,
    amountMinor: settleField(`allocations.${index}.amount`, parseMoney(amount, company.exponent)),
  }));
}

function readPayment(services: Services, acting: Acting, id: string) {
  return reading(services, acting, async (tx) => {
    const payment = await loadPayment(tx, acting.company.id, id);
    if (!payment) throw refused('not_found', { what: 'payment' });
    return presentPayment(payment, acting.company);
  });
}

export function paymentRoutes(services: Services): readonly Route[] {
  return [
    route(wire.listPayments, async ({ acting, query }) => {
      const { limit, cursor, unapplied, ...filter } = query;
      const after = readCursor(place, cursor)?.number ?? null;
      const rows = await reading(services, acting, (tx) =>
        listPayments(tx, acting.company.id, {
          ...filter,
          unapplied: unapplied === 'true',
          limit: limit + 1,
          after,
        }),
      );
      return pageOf(
        rows,
        limit,
        (row) => presentPayment(row, acting.company),
        ({ number }) => ({ number }),
      );
    }),
    route(wire.recordPayment, async ({ acting, body }) => {
      const { amount, allocations, ...rest } = body;
      const amountMinor = settleField('amount', parseMoney(amount, acting.company.exponent));
      const input = { ...rest, amountMinor, allocations: readAllocations(allocations, acting) };
      return readPayment(services, acting, await recordPayment(services, acting, input));
    }),
    route(wire.readPayment, ({ acting, params }) => readPayment(services, acting, params.id)),
    route(wire.applyCredit, async ({ acting, params, body }) => {
      const allocations = readAllocations(body.allocations, acting);
      await applyCredit(services, acting, params.id, { on: body.on, allocations });
      return readPayment(services, acting, params.id);
    }),
    route(wire.takeBackCredit, async ({ acting, params, body }) => {
      await takeBackCredit(services, acting, params.id, { ...body, on: body.on ?? null });
      return readPayment(services, acting, params.id);
    }),
    route(wire.reversePayment, async ({ acting, params, body }) => {
      await reversePayment(services, acting, params.id, { reason: body.reason, on: body.on ?? null });
      return readPayment(services, acting, params.id);
    }),
  ];
}
