import { z } from 'zod';
import type { Services } from '#actions/services.ts';
import { addMonths } from '#core/dates/add-months.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { listMonths } from '#db/contract-movements.ts';
import { loadTallyFacts } from '#db/estimate-facts.ts';
import type { Tx } from '#db/open.ts';
import { type CountedAmount, listContractsInProgress, loadOverview } from '#db/overview.ts';
import * as wire from '#endpoints/reports.ts';
import { pageOf, readCursor } from './cursor.ts';
import { presentMonth } from './present-month.ts';
import { presentTally } from './present-tally.ts';
import { reading } from './reading.ts';
import { type Call, type Route, route } from './route.ts';

// This month and the eleven before it.
const yearBefore = (today: string) => addMonths(`${today.slice(0, 7)}-01`, -11);

// Whether it is overdue, what is left to collect in minor units, and the number at the end of the estimate's.
const place = z.tuple([z.boolean(), z.string().regex(/^-?\d{1,18}$/), z.int32()]);

async function read(services: Services, { acting }: Call<typeof wire.readOverview>) {
  const { company, today } = acting;
  const { currency, exponent } = company;
  const { overview, months } = await reading(services, acting, async (tx: Tx) => {
    const [overview, months] = await Promise.all([
      loadOverview(tx, company.id, today),
      listMonths(tx, company.id, { from: yearBefore(today), to: today }),
    ]);
    return { overview, months };
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
    sentEstimates: counted(overview.sentEstimates),
    sentChangeOrders: counted(overview.sentChangeOrders),
    drafts: overview.drafts,
    outstanding: formatMoney(overview.outstandingMinor, exponent),
    held: formatMoney(overview.heldMinor, exponent),
    months: months.map((month) => presentMonth(month, exponent)),
  };
}

async function listInProgress(
  services: Services,
  { acting, query: { cursor, limit } }: Call<typeof wire.listContractsInProgress>,
) {
  const { today } = acting;
  const { id: companyId, exponent } = acting.company;
  const from = readCursor(place, cursor);
  const below = from && { overdue: from[0], outstandingMinor: BigInt(from[1]), ordinal: from[2] };
  const rows = await reading(services, acting, async (tx: Tx) => {
    const contracts = await listContractsInProgress(tx, companyId, { today, below, limit: limit + 1 });
    const facts = await loadTallyFacts(
      tx,
      companyId,
      contracts.map(({ contract }) => contract.id),
    );
    return contracts.flatMap(({ contract, overdue }) => {
      const its = facts.get(contract.id);
      return its ? [{ contract, overdue, its }] : [];
    });
  });
  return pageOf(
    rows,
    limit,
    ({ contract, overdue, its }) => {
      const { id, number, title, customerId, customerName } = contract;
      const customer = { id: customerId, name: customerName };
      return { id, number, title, customer, overdue, tally: presentTally(contract, its, exponent) };
    },
    ({ contract: { dueMinor, collectedMinor, numberOrdinal }, overdue }) => [
      overdue,
      String(dueMinor - collectedMinor),
      numberOrdinal,
    ],
  );
}

/** What the first screen says needs doing, and the contracts in progress below it. */
export function overviewRoutes(services: Services): readonly Route[] {
  return [
    route(wire.readOverview, (call) => read(services, call)),
    route(wire.listContractsInProgress, (call) => listInProgress(services, call)),
  ];
}
