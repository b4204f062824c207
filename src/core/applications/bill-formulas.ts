import type { BillPlan } from '#core/billing/bill-plan.ts';
import type { Contract } from '#core/billing/contract.ts';
import { ruleInWords } from '#core/retainage/rule-in-words.ts';
import type { Formula, FormulaInput } from './line-formulas.ts';

/**
 * A figure of a whole bill that can be explained.
 * @example const figure: BillFigure = 'due';
 */
export type BillFigure = 'gross' | 'tax' | 'withheld' | 'released' | 'due' | 'still_to_withhold';

/**
 * A bill with the contract as it stood before it.
 * @example const source: BillSource = { contract, plan };
 */
export interface BillSource {
  readonly contract: Contract;
  readonly plan: BillPlan;
}

const amount = (name: string, amountMinor: bigint): FormulaInput => ({ name, amountMinor });
const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, one) => sum + one, 0n);

/**
 * Every figure of a bill: what it shows and what explains it are one.
 * @example BILL_FORMULAS.due.formula // 'gross + tax − withheld + released − advance recouped'
 */
export const BILL_FORMULAS: Readonly<Record<BillFigure, Formula<BillSource>>> = {
  gross: {
    title: 'This bill',
    formula: 'work + change of stored materials',
    inputs: ({ plan }) => [
      amount('work', sumOf(plan.lines.map((line) => line.workMinor))),
      amount(
        'change of stored materials',
        sumOf(plan.lines.map((line) => line.storedMinor - line.storedBeforeMinor)),
      ),
    ],
    of: ({ plan }) => sumOf(plan.lines.map((line) => line.thisMinor)),
  },
  tax: {
    title: 'Tax',
    formula: 'the taxes of all rates, each to date less what was charged before',
    inputs: ({ plan }) => plan.taxes.map((tax) => amount(tax.name, tax.taxMinor)),
    of: ({ plan }) => sumOf(plan.taxes.map((tax) => tax.taxMinor)),
  },
  withheld: {
    title: 'Retainage withheld',
    formula: 'on this bill’s work + on earlier work + carried from earlier bills',
    inputs: ({ plan: { retainage } }) => [
      { name: 'rule', text: ruleInWords(retainage.rule, retainage.stepReached) },
      amount('on this bill’s work', retainage.ownMinor),
      amount('on earlier work', retainage.changeMinor),
      amount('carried from earlier bills', retainage.carriedMinor),
    ],
    of: ({ plan: { retainage } }) => retainage.ownMinor + retainage.changeMinor + retainage.carriedMinor,
  },
  released: {
    title: 'Retainage released',
    formula: 'what earlier bills held, oldest first',
    inputs: ({ contract, plan }) => [
      amount('held before', contract.heldMinor),
      amount('held to date', plan.heldToDateMinor),
    ],
    of: ({ plan }) => sumOf(plan.releases.map((release) => release.amountMinor)),
  },
  due: {
    title: 'Amount due',
    formula: 'gross + tax − withheld + released − advance recouped',
    inputs: (source) => [
      amount('gross', BILL_FORMULAS.gross.of(source)),
      amount('tax', chargedTax(source)),
      amount('withheld', BILL_FORMULAS.withheld.of(source)),
      amount('released', BILL_FORMULAS.released.of(source)),
      amount('advance recouped', source.plan.recoupedMinor),
    ],
    of: (source) =>
      BILL_FORMULAS.gross.of(source) +
      chargedTax(source) -
      BILL_FORMULAS.withheld.of(source) +
      BILL_FORMULAS.released.of(source) -
      source.plan.recoupedMinor,
  },
  still_to_withhold: {
    title: 'Still to withhold',
    formula: 'what this bill could not bear; later bills withhold it',
    inputs: ({ contract }) => [amount('still to withhold before', contract.stillToWithholdMinor)],
    of: ({ plan }) => plan.retainage.stillToWithholdMinor,
  },
};

// Tax that prices include is part of the gross already.
const chargedTax = (source: BillSource): bigint =>
  BILL_FORMULAS.tax.of(source) - source.plan.taxIncludedMinor;
