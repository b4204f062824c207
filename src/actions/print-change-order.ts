import { changeOrderLabel } from '#core/change-orders/change-order-label.ts';
import { formatDecimal } from '#core/money/decimal.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { keepChangeOrderFile, loadChangeOrderFile } from '#db/change-order-files.ts';
import {
  type ChangeOrderLineRecord,
  type ChangeOrderRecord,
  loadChangeOrder,
  loadChangeOrderLines,
} from '#db/change-orders.ts';
import { withCompany } from '#db/company.ts';
import type { ContractRecord } from '#db/contracts.ts';
import type { Tx } from '#db/open.ts';
import type { ChangeOrderDocument } from '#documents/change-order-document.ts';
import type { Logo } from '#documents/letterhead.ts';
import { renderDocument } from '#documents/render-document.ts';
import { dayIn } from '#io/day-in.ts';
import { sha256 } from '#io/sha256.ts';
import { type Acting, demand } from './acting.ts';
import { foundContract } from './found-contract.ts';
import { letterhead } from './letterhead.ts';
import { loadedLogo } from './loaded-logo.ts';
import type { PrintedFile } from './print-invoice.ts';
import { refused } from './refused.ts';
import type { Services } from './services.ts';

interface Source {
  readonly order: ChangeOrderRecord;
  readonly lines: readonly ChangeOrderLineRecord[];
  readonly record: ContractRecord;
  readonly logo: Logo | null;
}

function changeOrderDocument(
  { order, lines, record, logo }: Source,
  { company }: Acting,
): ChangeOrderDocument {
  const money = (minor: bigint) => formatMoney(minor, company.exponent);
  const netMinor = order.additionsMinor + order.deductionsMinor;
  const beforeMinor = order.sumBeforeMinor ?? record.contractSumMinor;
  return {
    ...letterhead(record.parties, logo),
    number: changeOrderLabel(order.number),
    title: order.title,
    status: order.status,
    date: dayIn(company.timeZone, order.sentAt ?? order.createdAt),
    decided: order.decidedOn === null ? null : { by: order.decidedBy, on: order.decidedOn },
    estimateNumber: record.number,
    estimateTitle: record.title,
    reason: order.reason,
    scheduleDays: order.scheduleDays,
    lines: lines.map(({ description, quantity, unit, unitPrice, amountMinor }) => ({
      description,
      quantity: formatDecimal(quantity),
      unit: unit || null,
      unitPrice: formatDecimal(unitPrice),
      amount: money(amountMinor),
    })),
    additions: money(order.additionsMinor),
    deductions: money(order.deductionsMinor),
    net: money(netMinor),
    sumBefore: money(beforeMinor),
    sumAfter: money(beforeMinor + netMinor),
    pricesIncludeTax: record.contract.taxTerms.pricesIncludeTax,
  };
}

async function loadSource(tx: Tx, companyId: string, order: ChangeOrderRecord): Promise<Source> {
  const record = await foundContract(tx, companyId, order.estimateId);
  const logo = await loadedLogo(tx, companyId, record.parties.logoSha256);
  return { order, lines: await loadChangeOrderLines(tx, companyId, order.id), record, logo };
}

/** A change order as a document. Once approved it is part of the contract: its file is kept and always served as it was. */
export async function printChangeOrder(services: Services, acting: Acting, id: string): Promise<PrintedFile> {
  demand(acting, 'estimates.read');
  const { id: companyId } = acting.company;
  const { source, kept } = await withCompany(
    services.database,
    companyId,
    async (tx) => {
      const order = await loadChangeOrder(tx, companyId, id);
      if (!order) throw refused('not_found', { what: 'change order' });
      const file = order.status === 'approved' ? await loadChangeOrderFile(tx, companyId, id) : null;
      return { source: await loadSource(tx, companyId, order), kept: file };
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
  const name = `${changeOrderLabel(source.order.number)} ${source.record.number}`;
  if (kept) return { name, bytes: kept.bytes, sha256: kept.sha256 };
  const document = changeOrderDocument(source, acting);
  const bytes = await renderDocument({ template: 'change-order', document });
  const printed = { name, bytes, sha256: sha256(bytes) };
  if (source.order.status !== 'approved') return printed;
  return withCompany(services.database, companyId, async (tx) => {
    const file = { sha256: printed.sha256, bytes: Buffer.from(bytes) };
    await keepChangeOrderFile(tx, companyId, id, file, services.now());
    // Of two who print it first at the same time, both get the file that stays.
    return { name, ...((await loadChangeOrderFile(tx, companyId, id)) ?? file) };
  });
}
