import { planStatement, type Statement } from '#core/statements/plan-statement.ts';
import { withCompany } from '#db/company.ts';
import { balanceBefore, listCustomerMovements } from '#db/customer-movements.ts';
import type { Tx } from '#db/open.ts';
import { loadParties, type Parties } from '#db/parties.ts';
import { listCustomerBalances, listOpenItems } from '#db/report-facts.ts';
import type { Logo } from '#documents/letterhead.ts';
import { type Acting, demand } from './acting.ts';
import { loadedLogo } from './loaded-logo.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

/** The days of a statement, both included. */
export interface StatementPeriod {
  readonly from: string;
  readonly to: string;
}

async function figured(
  tx: Tx,
  companyId: string,
  customerId: string,
  { from, to }: StatementPeriod,
): Promise<Statement> {
  const [[balance], beforeMinor, movements, items] = await Promise.all([
    listCustomerBalances(tx, companyId, to, { customerId }),
    balanceBefore(tx, companyId, customerId, from),
    listCustomerMovements(tx, companyId, customerId, { from, to }),
    listOpenItems(tx, companyId, to, { customerId }),
  ]);
  return planStatement({
    from,
    to,
    beforeMinor,
    movements,
    items,
    creditMinor: balance?.creditMinor ?? 0n,
    heldMinor: balance?.heldMinor ?? 0n,
  });
}

/** A customer's statement for a period, with whom it is from and for. */
export function customerStatement(
  services: Services,
  acting: Acting,
  customerId: string,
  period: StatementPeriod,
): Promise<{ readonly statement: Statement; readonly parties: Parties; readonly logo: Logo | null }> {
  demand(acting, 'payments.read');
  const { id: companyId } = acting.company;
  return withCompany(
    services.database,
    companyId,
    async (tx) => {
      const parties = await loadParties(tx, companyId, customerId);
      if (!parties) throw refused('not_found', { what: 'customer' });
      const statement = await figured(tx, companyId, customerId, period);
      return { statement, parties, logo: await loadedLogo(tx, companyId, parties.logoSha256) };
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
}
