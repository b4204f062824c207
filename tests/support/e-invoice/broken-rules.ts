import { nodesAt, readXml, textAt, type XmlNode } from './xml-node.ts';

/** Hundredths, read from a decimal of at most two decimals; anything else breaks a rule about decimals. */
function cents(text: string | null): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text ?? '0');
  if (!match) throw new Error(`BR-DEC: ${text} is no amount of at most two decimals`);
  const units = BigInt(`${match[2]}${(match[3] ?? '').padEnd(2, '0')}`);
  return match[1] === '-' ? -units : units;
}

const sum = (all: readonly bigint[]) => all.reduce((total, one) => total + one, 0n);

const settlementPath = ['SupplyChainTradeTransaction', 'ApplicableHeaderTradeSettlement'] as const;
const agreementPath = ['SupplyChainTradeTransaction', 'ApplicableHeaderTradeAgreement'] as const;

interface Group {
  readonly category: string | null;
  readonly rate: string | null;
  readonly base: bigint;
  readonly tax: bigint;
  readonly reason: string | null;
}

interface Read {
  readonly lines: readonly {
    key: string;
    quantity: string | null;
    price: bigint;
    net: bigint;
    name: string | null;
  }[];
  readonly groups: readonly Group[];
  readonly allowances: readonly { key: string; amount: bigint; reason: string | null }[];
  readonly total: (name: string) => bigint;
  readonly has: (name: string) => boolean;
}

const keyOf = (tax: XmlNode | undefined) =>
  tax ? `${textAt(tax, 'CategoryCode')} ${textAt(tax, 'RateApplicablePercent')}` : 'none';

function read(root: XmlNode): Read {
  const [settlement] = nodesAt(root, ...settlementPath);
  if (!settlement) throw new Error('no settlement');
  const [totals] = nodesAt(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation');
  if (!totals) throw new Error('no totals');
  return {
    lines: nodesAt(root, 'SupplyChainTradeTransaction', 'IncludedSupplyChainTradeLineItem').map((line) => ({
      key: keyOf(nodesAt(line, 'SpecifiedLineTradeSettlement', 'ApplicableTradeTax')[0]),
      quantity: textAt(line, 'SpecifiedLineTradeDelivery', 'BilledQuantity'),
      price: cents(textAt(line, 'SpecifiedLineTradeAgreement', 'NetPriceProductTradePrice', 'ChargeAmount')),
      net: cents(
        textAt(
          line,
          'SpecifiedLineTradeSettlement',
          'SpecifiedTradeSettlementLineMonetarySummation',
          'LineTotalAmount',
        ),
      ),
      name: textAt(line, 'SpecifiedTradeProduct', 'Name'),
    })),
    groups: nodesAt(settlement, 'ApplicableTradeTax').map((group) => ({
      category: textAt(group, 'CategoryCode'),
      rate: textAt(group, 'RateApplicablePercent'),
      base: cents(textAt(group, 'BasisAmount')),
      tax: cents(textAt(group, 'CalculatedAmount')),
      reason: textAt(group, 'ExemptionReason'),
    })),
    allowances: nodesAt(settlement, 'SpecifiedTradeAllowanceCharge').map((one) => ({
      key: keyOf(nodesAt(one, 'CategoryTradeTax')[0]),
      amount: cents(textAt(one, 'ActualAmount')),
      reason: textAt(one, 'Reason'),
    })),
    total: (name) => cents(textAt(totals, name)),
    has: (name) => nodesAt(totals, name).length > 0,
  };
}

const size = (amount: bigint) => (amount < 0n ? -amount : amount);

/** The tax that a rate gives, in millionths of a cent, apart from the tax that is stated: within one whole unit. */
function isNear({ base, tax, rate }: Group): boolean {
  const [whole = '0', part = ''] = (rate ?? '0').split('.');
  const millionths = BigInt(`${whole}${part.padEnd(6, '0')}`);
  return size(tax * 100_000_000n - base * millionths) < 100n * 100_000_000n;
}

function arithmetic({ lines, groups, allowances, total }: Read): Record<string, boolean> {
  return {
    'BR-CO-10': total('LineTotalAmount') === sum(lines.map((line) => line.net)),
    'BR-CO-11': total('AllowanceTotalAmount') === sum(allowances.map((one) => one.amount)),
    'BR-CO-13': total('TaxBasisTotalAmount') === total('LineTotalAmount') - total('AllowanceTotalAmount'),
    'BR-CO-14': total('TaxTotalAmount') === sum(groups.map((group) => group.tax)),
    'BR-CO-15': total('GrandTotalAmount') === total('TaxBasisTotalAmount') + total('TaxTotalAmount'),
    'BR-CO-16': total('DuePayableAmount') === total('GrandTotalAmount') - total('TotalPrepaidAmount'),
    'BR-CO-17': groups.every(isNear),
    'line net = quantity × price': lines.every(
      (line) => line.net === BigInt(line.quantity ?? '') * line.price,
    ),
    'BR-S-08 and its like: the base of each category is its lines less its allowances': groups.every(
      (group) => {
        const key = `${group.category} ${group.rate}`;
        const own = lines.filter((line) => line.key === key).map((line) => line.net);
        const off = allowances.filter((one) => one.key === key).map((one) => one.amount);
        return group.base === sum(own) - sum(off);
      },
    ),
  };
}

function structure(root: XmlNode, { lines, groups, allowances, has }: Read): Record<string, boolean> {
  const keys = groups.map(({ category, rate }) => `${category} ${rate}`);
  const nothing = groups.filter(({ category }) => category !== 'S');
  const none = groups.filter(({ category }) => category === 'O');
  const parties = nodesAt(root, ...agreementPath).flatMap((one) => one.children);
  const seller = parties.find((one) => one.name.endsWith('SellerTradeParty'));
  const vat = (party: XmlNode | undefined) =>
    party ? nodesAt(party, 'SpecifiedTaxRegistration', 'ID').map((id) => id.attributes.schemeID) : [];
  return {
    'BR-16: at least one line': lines.length > 0,
    'BR-25: each line has a name': lines.every((line) => line.name),
    'BR-27: no price is below 0': lines.every((line) => line.price >= 0n),
    'BR-33: each allowance says why': allowances.every((one) => one.reason),
    'BR-CO-18: at least one category': groups.length > 0,
    'each category and rate stands once': new Set(keys).size === keys.length,
    'each line has its category': lines.every((line) => keys.includes(line.key)),
    'only the standard rate is above 0': groups.every(({ category, rate }) =>
      category === 'S' ? Number(rate) > 0 : category === 'O' ? rate === null : rate === '0',
    ),
    'no tax where none is charged': nothing.every((group) => group.tax === 0n),
    'BR-E-10, BR-AE-10, BR-O-10: why none is charged': groups.every(
      ({ category, reason }) => (reason !== null) === ['E', 'AE', 'O'].includes(category ?? ''),
    ),
    'BR-O-11: not subject stands alone': none.length === 0 || groups.length === 1,
    'BR-O-02: not subject names no VAT number':
      none.length === 0 || parties.every((party) => vat(party).length === 0),
    'BR-S-02: who charges has a number': none.length > 0 || vat(seller).length === 1,
    'BR-CO-26: the seller can be told': seller !== undefined && textAt(seller, 'ID') !== null,
    'BR-9, BR-11: seller and buyer have a country': parties
      .filter((one) => one.name.endsWith('Party'))
      .every((party) => textAt(party, 'PostalTradeAddress', 'CountryID') !== null),
    'nothing is rounded, and no charge is made': !has('RoundingAmount') && !has('ChargeTotalAmount'),
    'BR-CO-25: there are terms':
      textAt(root, ...settlementPath, 'SpecifiedTradePaymentTerms', 'Description') !== null,
  };
}

/** The rules of EN 16931 that an invoice breaks, by their names; the text must be well-formed. */
export function brokenRules(document: string): readonly string[] {
  const root = readXml(document);
  const invoice = read(root);
  return Object.entries({ ...arithmetic(invoice), ...structure(root, invoice) }).flatMap(([name, holds]) =>
    holds ? [] : [name],
  );
}
