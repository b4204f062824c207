import type { Services } from '#actions/services.ts';
import { addMonths } from '#core/dates/add-months.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { listMonths } from '#db/contract-movements.ts';
import { loadTallyFacts } from '#db/estimate-facts.ts';
import type { Tx } from '#db/open.ts';
import { type CountedAmount, listContractsInProgress, loadOverview } from '#db/overview.ts';
import { readOverview } from '#endpoints/reports.ts';
import { presentMonth } from './present-month.ts';
import { presentTally } from './present-tally.ts';
import { reading } from './reading.ts';
import { type Route, route } from './route.ts';

// The first screen shows what matters most; the list of estimates has the rest.
const MOST_CONTRACTS = 50;

// This month and the eleven before it.
const yearBefore = (today: string) => addMonths(`${today.slice(0, 7)}-01`, -11);

/** What the first screen says needs doing. */
export function overviewRoutes(services: Services): readonly Route[] {
  return [
    route(readOverview, async ({ acting }) => {
      const { company, today } = acting;
      const { currency, exponent } = company;
      const { overview, contracts, facts, months } = await reading(services, acting, async (tx: Tx) => {
        const [contracts, overview, months] = await Promise.all([
          listContractsInProgress(tx, company.id, MOST_CONTRACTS),
          loadOverview(tx, company.id, today),
          listMonths(tx, company.id, { from: yearBefore(today), to: today }),
        ]);
        const ids = contracts.map((contract) => contract.id);
        return { overview, contracts, months, facts: await loadTallyFacts(tx, company.id, ids) };
      });
      const counted = ({ count, amountMinor }: CountedAmount) => ({
        count,
        amount: formatMoney(amountMinor, exponent),
      });
      return {
        currency,
        exponent,
        overdue: counted(overview.overdue),
        readyToBill: counted(overview.readyToBill),
        readyToRelease: counted(overview.readyToRelease),
        drafts: overview.drafts,
        outstanding: formatMoney(overview.outstandingMinor, exponent),
        held: formatMoney(overview.heldMinor, exponent),
        months: months.map((month) => presentMonth(month, exponent)),
        contracts: contracts.flatMap((contract) => {
          const { id, number, title, customerId, customerName } = contract;
          const its = facts.get(id);
          const customer = { id: customerId, name: customerName };
          return its ? [{ id, number, title, customer, tally: presentTally(contract, its, exponent) }] : [];
        }),
      };
    }),
  ];
}
