import { attachFile } from '#actions/attach-file.ts';
import { createProgressInvoice } from '#actions/create-progress-invoice.ts';
import { decideEstimate } from '#actions/decide-estimate.ts';
import { markEstimateSent } from '#actions/mark-estimate-sent.ts';
import { recordDelivery } from '#actions/record-delivery.ts';
import { reviseEstimate } from '#actions/revise-estimate.ts';
import { voidInvoice } from '#actions/void-invoice.ts';
import { withCompany } from '#db/company.ts';
import { loadDraws } from '#db/draws.ts';
import { loadEstimate, loadEstimateLines } from '#db/estimates.ts';
import { happenOnContract } from './happen-on-contract.ts';
import { sampleBillRequest } from './sample-bill-request.ts';
import type { SampleBill, SampleEvent, SampleJob, SampleLine } from './sample-job.ts';
import { samplePhoto } from './sample-photo.ts';
import { named, type SampleWorld } from './sample-world.ts';
import { sampleLineInput } from './write-sample-estimate.ts';

function linesOf({ services, acting }: SampleWorld, estimateId: string) {
  const { id } = acting.company;
  return withCompany(services.database, id, (tx) => loadEstimateLines(tx, id, estimateId));
}

function drawsOf({ services, acting }: SampleWorld, estimateId: string) {
  const { id } = acting.company;
  return withCompany(services.database, id, (tx) => loadDraws(tx, id, estimateId));
}

async function bill(world: SampleWorld, estimateId: string, one: SampleBill, issue: boolean): Promise<void> {
  const { services, acting } = world;
  const request = sampleBillRequest(one, await linesOf(world, estimateId), await drawsOf(world, estimateId));
  const input = {
    request,
    invoiceDate: acting.today,
    dueDate: null,
    heading: one.heading,
    memo: one.memo ?? '',
  };
  const { id } = await createProgressInvoice(services, acting, estimateId, input, { issue });
  world.bills.set(one.bill, id);
}

async function revise(
  world: SampleWorld,
  estimateId: string,
  { adds, reason }: { readonly adds: readonly SampleLine[]; readonly reason: string },
): Promise<void> {
  const { services, acting } = world;
  const { id } = acting.company;
  const estimate = await withCompany(services.database, id, (tx) => loadEstimate(tx, id, estimateId));
  const lines = await linesOf(world, estimateId);
  await reviseEstimate(services, acting, estimateId, {
    version: estimate?.version ?? 0,
    lines: [...lines, ...adds.map((line) => sampleLineInput(line, world))],
    reason,
  });
}

/** Lets one thing happen on a sample job, through the same action that a person's click calls. */
export async function happenOnJob(world: SampleWorld, job: SampleJob, event: SampleEvent): Promise<void> {
  const { services, acting } = world;
  const estimateId = named(world.estimates, job.title);
  switch (event.does) {
    case 'send':
      return markEstimateSent(services, acting, estimateId);
    case 'accept':
    case 'decline': {
      const decision = event.does === 'accept' ? 'accepted' : 'declined';
      return decideEstimate(services, acting, estimateId, { decision, by: event.by, on: acting.today });
    }
    case 'bill':
    case 'draft':
      return bill(world, estimateId, event, event.does === 'bill');
    case 'deliver': {
      const delivery = { how: event.how, on: acting.today, note: '' };
      return recordDelivery(services, acting, named(world.bills, event.bill), delivery);
    }
    case 'photograph': {
      const invoiceId = named(world.bills, event.bill);
      const file = { kind: 'photo', name: event.name, bytes: samplePhoto, changeOrderId: null } as const;
      await attachFile(services, acting, estimateId, { ...file, invoiceId });
      return;
    }
    case 'void': {
      const given = { reason: event.reason, on: null };
      return voidInvoice(services, acting, named(world.bills, event.bill), given);
    }
    case 'revise':
      return revise(world, estimateId, event);
    default:
      return happenOnContract(world, estimateId, event);
  }
}
