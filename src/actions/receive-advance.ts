import { planAdvance } from '#core/advances/plan-advance.ts';
import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { postAdvance } from '#core/ledger/post-advance.ts';
import type { Percent } from '#core/money/percent.ts';
import { insertAdvance } from '#db/advances.ts';
import { insertEntry } from '#db/entries.ts';
import { takeNumbers } from '#db/take-numbers.ts';
import { type Acting, demand } from './acting.ts';
import { lockedContract } from './locked-contract.ts';
import { once } from './once.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

/** An advance as it is typed: its money, and how bills recoup it. */
export interface AdvanceInput {
  readonly receivedOn: string;
  readonly amountMinor: bigint;
  readonly rate: Percent;
  readonly thresholdMinor: bigint;
  readonly method: string;
  readonly reference: string;
  readonly memo: string;
}

/** Receives an advance on a contract, on a receipt of its own. Gives its id. */
export async function receiveAdvance(
  services: Services,
  acting: Acting,
  estimateId: string,
  input: AdvanceInput,
): Promise<string> {
  demand(acting, 'payments.record');
  const { company, actor } = acting;
  const advanceId = await once(services, acting, 'receive_advance', services.newId(), async (tx, id) => {
    const { customerId, closedThrough } = await lockedContract(tx, company.id, estimateId);
    const terms = settle(planAdvance(input));
    settle(checkOpenPeriod(input.receivedOn, closedThrough));
    const numbers = await takeNumbers(tx, company.id, { next_payment: 1, next_entry: 1 });
    const told = { at: services.now(), by: actor.name, byId: actor.id };
    const number = numbers.next_payment;
    await insertAdvance(tx, company.id, {
      ...input,
      ...terms,
      ...told,
      advanceId: id,
      number,
      estimateId,
      customerId,
    });
    await insertEntry(tx, {
      ...told,
      companyId: company.id,
      id: services.newId(),
      number: numbers.next_entry,
      date: input.receivedOn,
      kind: 'advance',
      memo: `Advance ${number}`,
      documentKind: 'advance',
      documentId: id,
      reversesEntryId: null,
      lines: postAdvance(customerId, estimateId, input.amountMinor).lines,
    });
  });
  services.announcements.announce(estimateId);
  return advanceId;
}
