import { planAdvanceReversal } from '#core/advances/plan-advance-reversal.ts';
import { checkOpenPeriod } from '#core/ledger/check-open-period.ts';
import { findAdvance, loadLastGivenBack, loadRecoupedBy, writeAdvanceReversed } from '#db/advances.ts';
import { type Acting, demand } from './acting.ts';
import { lockedContract } from './locked-contract.ts';
import { once } from './once.ts';
import { refused, settle } from './refused.ts';
import { reverseEntries } from './reverse-entries.ts';
import type { Services } from './services.ts';

/** Reverses the receipt of an advance of which nothing is recouped: its entry is undone by its opposite. */
export async function reverseAdvance(
  services: Services,
  acting: Acting,
  advanceId: string,
  given: { readonly reason: string; readonly on: string | null },
): Promise<void> {
  demand(acting, 'payments.record');
  const { company, actor, today } = acting;
  const announced: { estimateId?: string } = {};
  await once(services, acting, 'reverse_advance', advanceId, async (tx) => {
    const found = await findAdvance(tx, company.id, advanceId);
    if (!found) throw refused('not_found', { what: 'advance' });
    const { closedThrough } = await lockedContract(tx, company.id, found.estimateId);
    // Read again under the lock: whoever waited finds what the first one did.
    const advance = (await findAdvance(tx, company.id, advanceId)) ?? found;
    const { number, receivedOn, reversedOn } = advance;
    const recoupedBy = await loadRecoupedBy(tx, company.id, advanceId);
    const lastUsedOn = await loadLastGivenBack(tx, company.id, advanceId);
    const received = { isReversed: reversedOn !== null, receivedOn, lastUsedOn, recoupedBy };
    const on = settle(planAdvanceReversal(received, { asked: given.on, today }));
    settle(checkOpenPeriod(on, closedThrough));
    const told = { at: services.now(), by: actor.name };
    await writeAdvanceReversed(tx, company.id, advance, { ...told, on, reason: given.reason });
    const memo = `Reversal of advance ${number}: ${given.reason}`;
    await reverseEntries(tx, services, acting, advanceId, { kind: 'advance_reversed', on, memo });
    announced.estimateId = advance.estimateId;
  });
  if (announced.estimateId) services.announcements.announce(announced.estimateId);
}
