import { foundContract } from '#actions/found-contract.ts';
import { addDays } from '#core/dates/add-days.ts';
import type { ExpectedMoney } from '#core/reports/cash-view.ts';
import { plannedBills } from '#core/retainage/planned-bills.ts';
import { previewCurve } from '#core/retainage/preview-curve.ts';
import { listDrawsToBill } from '#db/expected-money.ts';
import { loadHoldings } from '#db/holdings.ts';
import type { Tx } from '#db/open.ts';
import type { Whose } from '#db/report-facts.ts';

/**
 * What the unbilled draws of contracts should bring: what each will be billed for less what will be held of it, before
 * tax, after the payment terms. A draw is not billed before today, whatever its target date was.
 */
export async function expectedDraws(
  tx: Tx,
  companyId: string,
  whose: Whose,
  today: string,
): Promise<readonly ExpectedMoney[]> {
  const draws = await listDrawsToBill(tx, companyId, whose);
  const dueByDraw = new Map<string, bigint>();
  // Contract by contract: others get their turn between the calculations.
  for (const estimateId of new Set(draws.map((draw) => draw.estimateId)))
    for (const [drawId, dueMinor] of await dueOfDraws(tx, companyId, estimateId))
      dueByDraw.set(drawId, dueMinor);
  return draws.flatMap(({ drawId, estimateId, targetDate, termsDays, ...draw }): ExpectedMoney[] => {
    const amountMinor = dueByDraw.get(drawId) ?? 0n;
    if (amountMinor === 0n) return [];
    const billedOn = targetDate === null || targetDate > today ? targetDate : today;
    const dueOn = billedOn === null ? null : addDays(billedOn, termsDays);
    return [{ source: 'draw', ...draw, dueOn, amountMinor, link: { to: 'estimate', id: estimateId } }];
  });
}

/** What each draw of a contract will ask for (minor units), figured by the calculation that will bill it. */
async function dueOfDraws(
  tx: Tx,
  companyId: string,
  estimateId: string,
): Promise<ReadonlyMap<string, bigint>> {
  const [{ contract }, holdings] = await Promise.all([
    foundContract(tx, companyId, estimateId),
    loadHoldings(tx, companyId, estimateId),
  ]);
  const planned = plannedBills(contract, null).filter(({ request }) => request.basis.kind === 'draws');
  const curve = previewCurve(
    contract,
    holdings,
    planned.map((bill) => bill.request),
  );
  const amounts = new Map(contract.draws.map((draw) => [draw.drawId, draw.amountMinor]));
  return new Map(
    planned.flatMap(({ request: { basis } }, index) => {
      const [drawId] = basis.kind === 'draws' ? basis.drawIds : [];
      if (drawId === undefined) return [];
      // A draw that could not be billed as things are stands with its amount.
      if (!curve.ok) return [[drawId, amounts.get(drawId) ?? 0n] as const];
      const [now, before] = [curve.value[index], curve.value[index - 1] ?? contract];
      const dueMinor = now
        ? now.billedMinor - now.heldMinor - (before.billedMinor - before.heldMinor)
        : (amounts.get(drawId) ?? 0n);
      return [[drawId, dueMinor] as const];
    }),
  );
}
