import { createChangeOrder } from '#actions/create-change-order.ts';
import { decideChangeOrder } from '#actions/decide-change-order.ts';
import { moveChangeOrder } from '#actions/move-change-order.ts';
import { recordCosts } from '#actions/record-costs.ts';
import { refused, settle } from '#actions/refused.ts';
import { saveDraws } from '#actions/save-draws.ts';
import { setCompletion } from '#actions/set-completion.ts';
import { addDays } from '#core/dates/add-days.ts';
import { parseQuantity, parseUnitPrice } from '#core/money/decimal.ts';
import { loadChangeOrder } from '#db/change-orders.ts';
import { withCompany } from '#db/company.ts';
import { type EstimateRecord, loadEstimate } from '#db/estimates.ts';
import { sampleMoney } from './sample-bill-request.ts';
import type { SampleContractEvent } from './sample-job.ts';
import type { SampleWorld } from './sample-world.ts';

type Happening<Does extends SampleContractEvent['does']> = Extract<
  SampleContractEvent,
  { readonly does: Does }
>;

async function estimateOf({ services, acting }: SampleWorld, estimateId: string): Promise<EstimateRecord> {
  const { id } = acting.company;
  const estimate = await withCompany(services.database, id, (tx) => loadEstimate(tx, id, estimateId));
  if (!estimate) throw refused('not_found', { what: 'estimate' });
  return estimate;
}

async function schedule(world: SampleWorld, estimateId: string, { draws }: Happening<'schedule'>) {
  const { services, acting } = world;
  const { version } = await estimateOf(world, estimateId);
  return saveDraws(services, acting, estimateId, {
    version,
    recompute: false,
    draws: draws.map(({ name, amount, inDays }) => ({
      drawId: null,
      name,
      milestone: null,
      targetDate: addDays(acting.today, inDays),
      entry: { kind: 'amount', amountMinor: sampleMoney(amount) },
      retainage: { kind: 'as_contract' },
      lineIds: null,
    })),
  });
}

async function change(world: SampleWorld, estimateId: string, event: Happening<'change'>): Promise<void> {
  const { services, acting } = world;
  const { title, reason, scheduleDays, line, approvedBy } = event;
  const orderId = await createChangeOrder(services, acting, estimateId, {
    title,
    reason,
    scheduleDays,
    drawEffect: { kind: 'none' },
    lines: [
      {
        kind: 'addition',
        description: line.description,
        quantity: settle(parseQuantity(line.quantity)),
        unit: line.unit,
        unitPrice: settle(parseUnitPrice(line.unitPrice)),
        taxRateId: null,
      },
    ],
  });
  await moveChangeOrder(services, acting, orderId, 'sent');
  if (approvedBy === null) return;
  const { id } = acting.company;
  const order = await withCompany(services.database, id, (tx) => loadChangeOrder(tx, id, orderId));
  const decided = { decision: 'approved', by: approvedBy, on: acting.today } as const;
  return decideChangeOrder(services, acting, orderId, { version: order?.version ?? 0, ...decided });
}

/** Lets one thing happen on a sample contract besides its bills: its schedule, a change order, its costs, its completion. */
export async function happenOnContract(
  world: SampleWorld,
  estimateId: string,
  event: SampleContractEvent,
): Promise<void> {
  const { services, acting } = world;
  switch (event.does) {
    case 'schedule':
      return schedule(world, estimateId, event);
    case 'change':
      return change(world, estimateId, event);
    case 'cost': {
      const { number } = await estimateOf(world, estimateId);
      const costMinor = sampleMoney(event.cost);
      const estimatedMinor = sampleMoney(event.estimated);
      const row = { contract: number, asOf: acting.today, costMinor, estimatedMinor };
      return recordCosts(services, acting, [row]);
    }
    case 'complete':
      return setCompletion(services, acting, estimateId, acting.today);
  }
}
