import type { Contract } from '#core/billing/contract.ts';
import type { Percent } from '#core/money/percent.ts';
import { ZERO } from '#core/money/ratio.ts';
import type { RetainageChange, RetainageRule } from '#core/retainage/retainage-rule.ts';
import type { TaxTerms } from '#core/tax/tax-terms.ts';
import { readExact, writeExact } from './exact-json.ts';

/** The taxes of which a bill's retainage was taken too, and the lines that bear them. */
interface TaxesInBase {
  readonly terms: TaxTerms;
  readonly rates: readonly {
    readonly taxRateId: string;
    readonly rate: Percent;
    readonly compound: boolean;
  }[];
  readonly lines: readonly { readonly lineId: string; readonly taxRateIds: readonly string[] }[];
}

/** The terms of retainage as a bill found them: it is figured again from these, whatever becomes of the rule. */
export interface StoredTerms {
  readonly rule: RetainageRule;
  readonly storedRate: Percent;
  readonly stepReached: number;
  readonly stillToWithholdMinor: bigint;
  readonly change: RetainageChange | null;
  readonly base: Contract['retainageBase'];
  readonly rounding: Contract['retainageRounding'];
  /** Left off where retainage is taken of the work alone. */
  readonly onTax?: TaxesInBase;
}

function taxesInBase({ retainageOnTax, taxTerms, taxRates, lines }: Contract): Pick<StoredTerms, 'onTax'> {
  if (!retainageOnTax) return {};
  const rates = taxRates.map(({ taxRateId, rate, compound }) => ({ taxRateId, rate, compound }));
  const taxed = lines.filter((line) => line.taxRateIds.length > 0);
  return {
    onTax: {
      terms: taxTerms,
      rates,
      lines: taxed.map(({ lineId, taxRateIds }) => ({ lineId, taxRateIds })),
    },
  };
}

export function writeTerms(contract: Contract): string {
  const terms: StoredTerms = {
    rule: contract.retainage,
    storedRate: contract.storedRate,
    stepReached: contract.stepReached,
    stillToWithholdMinor: contract.stillToWithholdMinor,
    change: contract.retainageChange,
    base: contract.retainageBase,
    rounding: contract.retainageRounding,
    ...taxesInBase(contract),
  };
  return writeExact(terms);
}

export const readTerms = (column: unknown): StoredTerms => readExact(column) as StoredTerms;

/** The terms of retainage of a contract as a bill found them. */
export function foundTerms(terms: StoredTerms) {
  return {
    retainage: terms.rule,
    storedRate: terms.storedRate,
    stepReached: terms.stepReached,
    stillToWithholdMinor: terms.stillToWithholdMinor,
    retainageChange: terms.change,
    retainageBase: terms.base,
    retainageRounding: terms.rounding,
    retainageOnTax: terms.onTax !== undefined,
  } satisfies Partial<Contract>;
}

/** A contract with the taxes that a bill's retainage was taken of, where it was; nothing was charged before. */
export function withTaxesInBase(contract: Contract, { onTax }: StoredTerms): Contract {
  if (onTax === undefined) return contract;
  const taxes = new Map(onTax.lines.map((line) => [line.lineId, line.taxRateIds]));
  return {
    ...contract,
    taxTerms: onTax.terms,
    taxRates: onTax.rates.map((rate) => ({
      ...rate,
      name: '',
      baseToDateMinor: 0n,
      taxToDateMinor: 0n,
      otherRatesTaxMinor: 0n,
      exactToDate: ZERO,
      lines: [],
    })),
    lines: contract.lines.map((line) => ({ ...line, taxRateIds: taxes.get(line.lineId) ?? [] })),
  };
}
