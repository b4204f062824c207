import { formatMoney } from '#core/money/format-money.ts';
import { type AdvanceRecord, findAdvance } from '#db/advances.ts';
import { withCompany } from '#db/company.ts';
import { loadEstimate } from '#db/estimates.ts';
import { loadParties } from '#db/parties.ts';
import { listRecoupedByBills, type RecoupedByBill } from '#db/recouped-by-bills.ts';
import type { Letterhead } from '#documents/letterhead.ts';
import type { ReceiptDocument } from '#documents/receipt-document.ts';
import { renderDocument } from '#documents/render-document.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import { letterhead } from './letterhead.ts';
import { loadedLogo } from './loaded-logo.ts';
import type { PrintedFile } from './print-invoice.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

interface Source {
  readonly advance: AdvanceRecord;
  readonly contract: string;
  readonly recouped: readonly RecoupedByBill[];
}

function advanceReceipt(
  { advance, contract, recouped }: Source,
  head: Letterhead,
  exponent: number,
): ReceiptDocument {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  return {
    ...head,
    kind: 'advance',
    number: String(advance.number),
    receivedOn: advance.receivedOn,
    method: advance.method as ReceiptDocument['method'],
    reference: advance.reference || null,
    memo: advance.memo || null,
    contract,
    reversedOn: advance.reversedOn,
    amount: money(advance.amountMinor),
    allocations: recouped.map(({ amountMinor, ...bill }) => ({
      ...bill,
      contract,
      amount: money(amountMinor),
      takenBack: false,
    })),
    applied: money(recouped.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)),
    unapplied: money(advance.balanceMinor),
  };
}

/** The receipt of an advance as it stands: what was received, and which bills recouped it. */
export async function printAdvanceReceipt(
  services: Services,
  acting: Acting,
  id: string,
): Promise<PrintedFile> {
  demand(acting, 'payments.read');
  const { id: companyId, exponent } = acting.company;
  const document = await withCompany(
    services.database,
    companyId,
    async (tx) => {
      const advance = await findAdvance(tx, companyId, id);
      const estimate = advance && (await loadEstimate(tx, companyId, advance.estimateId));
      const parties = advance && (await loadParties(tx, companyId, advance.customerId));
      if (!estimate || !parties) throw refused('not_found', { what: 'advance' });
      const recouped = await listRecoupedByBills(tx, companyId, id);
      const logo = await loadedLogo(tx, companyId, parties.logoSha256);
      const contract = `${estimate.number} ${estimate.title}`;
      return advanceReceipt({ advance, contract, recouped }, letterhead(parties, logo), exponent);
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
  const bytes = await renderDocument({ template: 'receipt', document });
  return { name: `Advance ${document.number}`, bytes, sha256: sha256(bytes) };
}
