import type { z } from 'zod';
import { applicationChangeOrders } from '#core/applications/application-change-orders.ts';
import { type ApplicationSummary, applicationSummary } from '#core/applications/application-summary.ts';
import { continuationSheet, type LineColumns } from '#core/applications/continuation-sheet.ts';
import type { Explanation } from '#core/applications/explain-bill.ts';
import { itemLabels } from '#core/applications/item-labels.ts';
import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { BillBasis } from '#core/billing/bill-request.ts';
import type { Contract } from '#core/billing/contract.ts';
import type { ChangeSums } from '#core/change-orders/change-order-box.ts';
import { formatMoney } from '#core/money/format-money.ts';
import type { application, explanation } from './application-shapes.ts';

type Money = (minor: bigint) => string;

const presentColumns = ({ C, D, E, F, G, H, I }: LineColumns, money: Money) => ({
  C: money(C),
  D: money(D),
  E: money(E),
  F: money(F),
  G: money(G),
  H: money(H),
  I: money(I),
});

const presentSummary = (summary: ApplicationSummary, money: Money) => ({
  L1: money(summary.L1),
  L2: money(summary.L2),
  L3: money(summary.L3),
  L4: money(summary.L4),
  L5a: money(summary.L5a),
  L5b: money(summary.L5b),
  L5: money(summary.L5),
  L6: money(summary.L6),
  L7: money(summary.L7),
  L8: money(summary.L8),
  L9: money(summary.L9),
});

const presentSums = ({ additionsMinor, deductionsMinor }: ChangeSums, money: Money) => ({
  additions: money(additionsMinor),
  deductions: money(deductionsMinor),
});

/** The continuation sheet and the summary of a bill that is an application; null of every other bill. */
export function presentApplication(
  basis: BillBasis,
  bill: { readonly contract: Contract; readonly plan: BillPlan } | null,
  exponent: number,
): z.output<typeof application> | null {
  if (basis.kind !== 'application' || bill === null) return null;
  const money: Money = (minor) => formatMoney(minor, exponent);
  const sheet = continuationSheet(bill.plan);
  const lines = new Map(bill.contract.lines.map((line) => [line.lineId, line]));
  const items = itemLabels(bill.contract);
  const box = applicationChangeOrders(bill.contract, basis.periodTo);
  const notes = new Map(basis.lines.map((line) => [line.lineId, line.note]));
  return {
    periodFrom: basis.periodFrom,
    periodTo: basis.periodTo,
    lines: sheet.lines.map(({ lineId, columns, percentComplete, installedMinor }) => ({
      lineId,
      item: items.get(lineId) ?? '',
      description: lines.get(lineId)?.description ?? '',
      changeOrderId: lines.get(lineId)?.changeOrderId ?? null,
      ...presentColumns(columns, money),
      percentComplete,
      installed: money(installedMinor),
      note: notes.get(lineId) ?? null,
    })),
    totals: { ...presentColumns(sheet.totals, money), percentComplete: sheet.percentComplete },
    changeOrders: {
      earlier: presentSums(box.earlier, money),
      thisMonth: presentSums(box.thisMonth, money),
      net: money(box.netMinor),
    },
    summary: presentSummary(applicationSummary(bill.contract, bill.plan), money),
  };
}

/** Why a number is what it is, with its amounts as text. */
export function presentExplanation(
  { title, amountMinor, formula, inputs }: Explanation,
  exponent: number,
): z.output<typeof explanation> {
  return {
    title,
    amount: formatMoney(amountMinor, exponent),
    formula,
    inputs: inputs.map((input) =>
      'text' in input
        ? { name: input.name, amount: null, text: input.text }
        : { name: input.name, amount: formatMoney(input.amountMinor, exponent), text: null },
    ),
  };
}
