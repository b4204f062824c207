import { invariant } from '#core/invariant.ts';
import { HUNDRED_PERCENT, type Percent, percentOf } from '#core/money/percent.ts';
import { roundHalfAway } from '#core/money/round-half-away.ts';
import type { ElectronicInvoice, ElectronicLine, ElectronicTax, TaxCategory } from './electronic-invoice.ts';
import type { LeftOutReason } from './left-out-reason.ts';

/**
 * A line of an issued bill with the taxes that it bears (minor units); a tax has its base, which is the work less what
 * is held where tax waits for that, and the tax itself.
 * @example { description: 'Framing', thisMinor: 250_000n, taxes: [{ rate: 20_000_000n, baseMinor: 225_000n, taxMinor: 45_000n }] }
 */
export interface IssuedLine {
  readonly description: string;
  readonly thisMinor: bigint;
  readonly taxes: readonly {
    readonly rate: Percent;
    readonly baseMinor: bigint;
    readonly taxMinor: bigint;
  }[];
}

/**
 * An issued bill or credit note as an electronic invoice needs it (minor units; a credit note's are below 0), and who
 * has the numbers that the norm asks for.
 * @example planElectronicInvoice({ ...bill, charge: 'charged', exponent: 2 })
 */
export interface IssuedBill {
  readonly kind: 'invoice' | 'credit_note';
  readonly exponent: number;
  readonly lines: readonly IssuedLine[];
  readonly charge: 'charged' | 'exempt' | 'reverse_charge';
  /** Whether the amounts of the lines include their tax. */
  readonly pricesIncludeTax: boolean;
  readonly withheldMinor: bigint;
  readonly releasedMinor: bigint;
  readonly recoupedMinor: bigint;
  readonly dueMinor: bigint;
  readonly has: {
    readonly companyCountry: boolean;
    readonly companyTaxNumber: boolean;
    readonly customerTaxNumber: boolean;
  };
}

/** A line split into what the norm calls its net and what is taken off or added because tax waits for what is held. */
interface NettedLine {
  readonly description: string;
  readonly category: TaxCategory;
  readonly rate: Percent | null;
  readonly netMinor: bigint;
  readonly movedMinor: bigint;
  readonly taxMinor: bigint;
  /** Whether several taxes stand in its one rate. */
  readonly isCombined: boolean;
}

const ONE_UNIT_MINOR = 100n;

function categoryOf(rate: Percent | undefined, charge: IssuedBill['charge'], anyTaxed: boolean): TaxCategory {
  if (rate !== undefined) return rate === 0n ? 'Z' : 'S';
  if (charge === 'exempt') return 'E';
  if (charge === 'reverse_charge') return 'AE';
  return anyTaxed ? 'E' : 'O';
}

// Taxes side by side have one base; one that taxes another has a greater one, and no single rate stands for both.
function areParallel(taxes: IssuedLine['taxes']): boolean {
  return taxes.every(({ baseMinor }) => baseMinor === taxes[0]?.baseMinor);
}

/** The taxes of a line as the one that the norm knows: their rates and amounts added up. */
function asOneTax(taxes: IssuedLine['taxes']): IssuedLine['taxes'][number] | undefined {
  const [first, ...others] = taxes;
  return others.reduce(
    (one, { rate, taxMinor }) =>
      one && { rate: one.rate + rate, baseMinor: one.baseMinor, taxMinor: one.taxMinor + taxMinor },
    first,
  );
}

function netted(line: IssuedLine, { charge, pricesIncludeTax }: IssuedBill, anyTaxed: boolean): NettedLine {
  const tax = asOneTax(line.taxes);
  const category = categoryOf(tax?.rate, charge, anyTaxed);
  const rate = category === 'O' ? null : (tax?.rate ?? 0n);
  const whole = { description: line.description, category, rate, isCombined: line.taxes.length > 1 };
  if (!tax) return { ...whole, netMinor: line.thisMinor, movedMinor: 0n, taxMinor: 0n };
  const movedMinor = tax.baseMinor - line.thisMinor;
  if (!pricesIncludeTax) return { ...whole, netMinor: line.thisMinor, movedMinor, taxMinor: tax.taxMinor };
  const movedNetMinor = roundHalfAway({
    numerator: movedMinor * HUNDRED_PERCENT,
    denominator: HUNDRED_PERCENT + tax.rate,
  });
  const netMinor = tax.baseMinor - tax.taxMinor - movedNetMinor;
  return { ...whole, netMinor, movedMinor: movedNetMinor, taxMinor: tax.taxMinor };
}

function workLine(line: NettedLine): ElectronicLine {
  const { netMinor, category, rate } = line;
  const below = netMinor < 0n;
  return {
    name: line.description,
    kind: 'work',
    quantity: below ? -1 : 1,
    priceMinor: below ? -netMinor : netMinor,
    netMinor,
    category,
    rate,
  };
}

const sum = <T>(all: readonly T[], of: (one: T) => bigint) => all.reduce((total, one) => total + of(one), 0n);

/** One category and rate: what tax waits for is taken off, and what is released comes as a line of its own. */
function taxOf(lines: readonly NettedLine[]): { tax: ElectronicTax; release: ElectronicLine | null } | null {
  const [first] = lines;
  if (!first) return null;
  const { category, rate } = first;
  const movedMinor = sum(lines, (line) => line.movedMinor);
  const releasedMinor = movedMinor > 0n ? movedMinor : 0n;
  const linesMinor = sum(lines, (line) => line.netMinor) + releasedMinor;
  const allowanceMinor = movedMinor < 0n ? -movedMinor : 0n;
  const taxMinor = sum(lines, (line) => line.taxMinor);
  const baseMinor = linesMinor - allowanceMinor;
  return {
    tax: { category, rate, linesMinor, allowanceMinor, baseMinor, taxMinor },
    release:
      releasedMinor === 0n
        ? null
        : {
            name: '',
            kind: 'release',
            quantity: 1,
            priceMinor: releasedMinor,
            netMinor: releasedMinor,
            category,
            rate,
          },
  };
}

/** What several taxes come to is said by their rates added up only where that gives the very tax. */
function isExact({ baseMinor, taxMinor, rate }: ElectronicTax): boolean {
  return taxMinor === roundHalfAway(percentOf(rate ?? 0n, baseMinor));
}

function isWithinNorm({ baseMinor, taxMinor, rate }: ElectronicTax): boolean {
  const off = taxMinor - roundHalfAway(percentOf(rate ?? 0n, baseMinor));
  return off < ONE_UNIT_MINOR && off > -ONE_UNIT_MINOR;
}

function missing(bill: IssuedBill): LeftOutReason[] {
  return [
    ...(bill.exponent > 2 ? (['currency_decimals'] as const) : []),
    ...(bill.has.companyCountry ? [] : (['company_country'] as const)),
    ...(bill.has.companyTaxNumber ? [] : (['company_tax_number'] as const)),
    ...(bill.charge === 'reverse_charge' && !bill.has.customerTaxNumber
      ? (['customer_tax_number'] as const)
      : []),
    ...(bill.lines.every((line) => areParallel(line.taxes)) ? [] : (['several_taxes'] as const)),
  ];
}

/**
 * The figures of an issued bill as the norm EN 16931 wants them (minor units), or why it cannot say them. Its total is
 * the whole work with its tax: retainage neither lowers it nor counts as prepaid, but stands in the terms of payment.
 * Only where tax waits for what is held, that part is not invoiced yet: it is taken off, and its release is a line.
 * @example planElectronicInvoice(bill) // { ok: true, value: { totalMinor: 110_000n, payableMinor: 110_000n, … } }
 */
export function planElectronicInvoice(
  bill: IssuedBill,
):
  | { readonly ok: true; readonly value: ElectronicInvoice }
  | { readonly ok: false; readonly reasons: readonly LeftOutReason[] } {
  const reasons = missing(bill);
  if (reasons.length > 0) return { ok: false, reasons };
  const sign = bill.kind === 'credit_note' ? -1n : 1n;
  const anyTaxed = bill.lines.some((line) => line.taxes.length > 0);
  const lines = bill.lines.map((line) => signed(netted(line, bill, anyTaxed), sign));
  const groups = Map.groupBy(lines, ({ category, rate }) => `${category} ${rate}`);
  const figured = [...groups.values()].flatMap((group) => taxOf(group) ?? []);
  const stated = [
    ...lines.filter((line) => line.netMinor !== 0n).map(workLine),
    ...figured.flatMap(({ release }) => release ?? []),
  ];
  if (stated.length === 0) return { ok: false, reasons: ['nothing_invoiced'] };
  const named = new Set(stated.map(({ category, rate }) => `${category} ${rate}`));
  const taxes = figured
    .map(({ tax }) => tax)
    .filter(({ category, rate }) => named.has(`${category} ${rate}`));
  const combined = new Set(
    lines.flatMap(({ isCombined, category, rate }) => (isCombined ? [`${category} ${rate}`] : [])),
  );
  const isSaid = (tax: ElectronicTax) => !combined.has(`${tax.category} ${tax.rate}`) || isExact(tax);
  if (!taxes.every(isSaid)) return { ok: false, reasons: ['several_taxes'] };
  if (!taxes.every(isWithinNorm)) return { ok: false, reasons: ['tax_rounding'] };
  return { ok: true, value: totals(bill, sign, stated, taxes) };
}

function signed(line: NettedLine, sign: bigint): NettedLine {
  return {
    ...line,
    netMinor: sign * line.netMinor,
    movedMinor: sign * line.movedMinor,
    taxMinor: sign * line.taxMinor,
  };
}

function totals(
  bill: IssuedBill,
  sign: bigint,
  lines: readonly ElectronicLine[],
  taxes: readonly ElectronicTax[],
): ElectronicInvoice {
  const linesMinor = sum(lines, (line) => line.netMinor);
  const allowanceMinor = sum(taxes, (tax) => tax.allowanceMinor);
  const netMinor = linesMinor - allowanceMinor;
  const taxMinor = sum(taxes, (tax) => tax.taxMinor);
  const totalMinor = netMinor + taxMinor;
  const prepaidMinor = sign * bill.recoupedMinor;
  const payableMinor = totalMinor - prepaidMinor;
  const dueMinor = sign * bill.dueMinor;
  const [heldInTermsMinor, releasedInTermsMinor] = inTerms(payableMinor - dueMinor, {
    withheldMinor: sign * bill.withheldMinor,
    releasedMinor: sign * bill.releasedMinor,
  });
  invariant(payableMinor - heldInTermsMinor + releasedInTermsMinor === dueMinor, 'the terms say what is due');
  return {
    lines,
    taxes,
    linesMinor,
    allowanceMinor,
    netMinor,
    taxMinor,
    totalMinor,
    prepaidMinor,
    payableMinor,
    heldInTermsMinor,
    releasedInTermsMinor,
    dueMinor,
  };
}

// What the lines already reckon with, because its tax waits for it, is not for the terms.
function inTerms(
  leftMinor: bigint,
  { withheldMinor, releasedMinor }: Pick<IssuedBill, 'withheldMinor' | 'releasedMinor'>,
): readonly [bigint, bigint] {
  const above = (amountMinor: bigint) => (amountMinor > 0n ? amountMinor : 0n);
  return leftMinor === withheldMinor - releasedMinor
    ? [above(withheldMinor), releasedMinor + above(-withheldMinor)]
    : [above(leftMinor), above(-leftMinor)];
}
