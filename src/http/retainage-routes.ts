import type { z } from 'zod';
import type { Acting } from '#actions/acting.ts';
import { changeRetainage } from '#actions/change-retainage.ts';
import { foundContract } from '#actions/found-contract.ts';
import { plannedWithholding } from '#actions/planned-withholding.ts';
import { refused, settle } from '#actions/refused.ts';
import type { Services } from '#actions/services.ts';
import { withholdByPayer } from '#actions/withhold-by-payer.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { parseMoney } from '#core/money/parse-money.ts';
import { planRuleChange, type TypedRetainage } from '#core/retainage/plan-rule-change.ts';
import { plannedBills, USUAL_BILLS } from '#core/retainage/planned-bills.ts';
import { type CurvePoint, previewCurve } from '#core/retainage/preview-curve.ts';
import type { CompanyProfile } from '#db/companies.ts';
import { loadHoldings } from '#db/holdings.ts';
import { findEstimateOf, listBillsOfEstimate } from '#db/invoices.ts';
import type { Tx } from '#db/open.ts';
import { listRetainageChanges, type RetainageChangeRecord } from '#db/retainage-changes.ts';
import { readLineRetainage, readRetainageRule } from '#endpoints/read-retainage.ts';
import * as wire from '#endpoints/retainage.ts';
import type { curvePoint, retainageChangeRow, retainageTerms } from '#endpoints/retainage-shapes.ts';
import { presentRetainageRule } from './present-retainage.ts';
import { readEstimate } from './read-estimate.ts';
import { readInvoice } from './read-invoice.ts';
import { reading } from './reading.ts';
import { retainageReader } from './retainage-reader.ts';
import { type Route, route } from './route.ts';
import { settleField } from './settle-field.ts';

type Terms = z.output<z.ZodObject<typeof retainageTerms>>;

function readTerms({ rule, storedRate, lines }: Terms, exponent: number): TypedRetainage {
  const read = retainageReader(exponent);
  return {
    rule: readRetainageRule(rule, read, 'rule'),
    storedRate: read.rate(storedRate, 'storedRate'),
    lines: new Map(
      lines.map((line, index) => [
        line.lineId,
        readLineRetainage(line.retainage, read, `lines.${index}.retainage`),
      ]),
    ),
  };
}

function presentPoint(label: string, point: CurvePoint, exponent: number): z.output<typeof curvePoint> {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  return {
    label,
    billedToDate: money(point.billedMinor),
    withheldToDate: money(point.withheldMinor),
    releasedToDate: money(point.releasedMinor),
    held: money(point.heldMinor),
  };
}

// The bills that stand, in the order of issue, each with what was withheld and released until then.
async function issuedCurve(tx: Tx, { company }: Acting, estimateId: string) {
  const bills = await listBillsOfEstimate(tx, company.id, estimateId);
  let withheldMinor = 0n;
  let releasedMinor = 0n;
  return bills
    .filter((bill) => bill.state === 'issued')
    .map((bill) => {
      withheldMinor += bill.withheld_minor;
      releasedMinor += bill.released_minor;
      const point = {
        billedMinor: bill.billed_before_minor + bill.gross_minor,
        withheldMinor,
        releasedMinor,
        heldMinor: bill.held_to_date_minor,
      };
      return {
        invoiceId: bill.id,
        date: bill.invoice_date,
        ...presentPoint(bill.number ?? '', point, company.exponent),
      };
    });
}

async function curve(tx: Tx, acting: Acting, estimateId: string, asked: number | undefined) {
  const { id: companyId } = acting.company;
  const [{ contract }, holdings, issued] = await Promise.all([
    foundContract(tx, companyId, estimateId),
    loadHoldings(tx, companyId, estimateId),
    issuedCurve(tx, acting, estimateId),
  ]);
  const hasDraws = contract.draws.some((draw) => draw.billedBy === null);
  const bills = plannedBills(contract, asked ?? (hasDraws ? null : USUAL_BILLS));
  const requests = bills.map((bill) => bill.request);
  const points = settle(previewCurve(contract, holdings, requests));
  return {
    issued,
    planned: points.map((point, index) => presentPoint(bills[index]?.label ?? '', point, contract.exponent)),
  };
}

async function withholding(tx: Tx, acting: Acting, invoiceId: string, amount: string) {
  const { id: companyId, exponent } = acting.company;
  const amountMinor = settleField('amount', parseMoney(amount, exponent));
  const estimateId = await findEstimateOf(tx, companyId, invoiceId);
  if (!estimateId) throw refused('not_found', { what: 'invoice' });
  const { contract } = await foundContract(tx, companyId, estimateId);
  const planned = await plannedWithholding(tx, companyId, contract, invoiceId, amountMinor);
  const descriptions = new Map(contract.lines.map((line) => [line.lineId, line.description]));
  const money = (minor: bigint) => formatMoney(minor, exponent);
  return {
    balance: money(planned.openMinor),
    balanceAfter: money(planned.openMinor - planned.withheldMinor),
    held: money(contract.heldMinor),
    heldAfter: money(contract.heldMinor + planned.withheldMinor),
    lines: planned.lines.map(({ lineId, withheldMinor }) => ({
      lineId,
      description: descriptions.get(lineId) ?? '',
      withheld: money(withheldMinor),
    })),
  };
}

function presentChange(
  change: RetainageChangeRecord,
  { exponent }: CompanyProfile,
): z.output<typeof retainageChangeRow> {
  const { id, at, by, reason, reach, movesMinor } = change;
  return {
    id,
    at: at.toISOString(),
    by,
    reason,
    reach,
    before: presentRetainageRule(change.before, exponent),
    after: presentRetainageRule(change.after, exponent),
    moves: formatMoney(movesMinor, exponent),
  };
}

/** The rule of retainage of one contract: how it is changed, and what it holds bill by bill. */
export function retainageRoutes(services: Services): readonly Route[] {
  return [
    route(wire.previewRetainage, ({ acting, params, body }) =>
      reading(services, acting, async (tx) => {
        const { contract } = await foundContract(tx, acting.company.id, params.id);
        const { exponent } = contract;
        const plan = settle(planRuleChange(contract, readTerms(body, exponent), body.reach));
        return {
          moves: formatMoney(plan.movesMinor, exponent),
          held: formatMoney(contract.heldMinor, exponent),
          heldAfter: formatMoney(contract.heldMinor + plan.movesMinor, exponent),
          stepReached: plan.contract.stepReached,
        };
      }),
    ),
    route(wire.changeRetainage, async ({ acting, params, body }) => {
      const { reach, version, reason } = body;
      const terms = readTerms(body, acting.company.exponent);
      await changeRetainage(services, acting, params.id, { ...terms, reach, version, reason });
      return readEstimate(services, acting, params.id);
    }),
    route(wire.previewWithholding, ({ acting, params, body }) =>
      reading(services, acting, (tx) => withholding(tx, acting, params.id, body.amount)),
    ),
    route(wire.withholdByPayer, async ({ acting, params, body }) => {
      const { amount, on, memo } = body;
      const amountMinor = settleField('amount', parseMoney(amount, acting.company.exponent));
      await withholdByPayer(services, acting, params.id, { amountMinor, on, memo });
      return readInvoice(services, acting, params.id);
    }),
    route(wire.listRetainageChanges, ({ acting, params }) =>
      reading(services, acting, async (tx) => {
        await foundContract(tx, acting.company.id, params.id);
        const changes = await listRetainageChanges(tx, acting.company.id, params.id);
        return { rows: changes.map((change) => presentChange(change, acting.company)) };
      }),
    ),
    route(wire.readRetainageCurve, ({ acting, params, query }) =>
      reading(services, acting, (tx) => curve(tx, acting, params.id, query.plannedBills)),
    ),
  ];
}
