import { planRuleChange, type TypedRetainage } from '#core/retainage/plan-rule-change.ts';
import type { RetainageChange } from '#core/retainage/retainage-rule.ts';
import { insertRetainageChange, writeRetainageTerms } from '#db/retainage-changes.ts';
import { type Acting, demand } from './acting.ts';
import { lockedContract } from './locked-contract.ts';
import { once } from './once.ts';
import { refused, settle } from './refused.ts';
import type { Services } from './services.ts';

export interface RetainageInput extends TypedRetainage {
  readonly reach: RetainageChange['reach'];
  readonly version: number;
  readonly reason: string;
}

/** Changes the rule of retainage of a contract, on record; issued bills stay, the next one takes the change up. */
export async function changeRetainage(
  services: Services,
  acting: Acting,
  id: string,
  input: RetainageInput,
): Promise<void> {
  demand(acting, 'estimates.revise');
  const { company, actor } = acting;
  await once(services, acting, 'change_retainage', id, async (tx) => {
    const record = await lockedContract(tx, company.id, id);
    if (record.version !== input.version) throw refused('changed_meanwhile', { what: 'estimate' });
    const { contract, movesMinor } = settle(planRuleChange(record.contract, input, input.reach));
    await insertRetainageChange(tx, company.id, id, {
      id: services.newId(),
      at: services.now(),
      by: actor.name,
      byId: actor.id,
      reason: input.reason,
      reach: input.reach,
      before: record.contract.retainage,
      after: input.rule,
      movesMinor,
    });
    await writeRetainageTerms(tx, company.id, id, contract);
  });
  services.announcements.announce(id);
}
