import { describe, expect, it } from 'vitest';
import { NO_BANK_ACCOUNT } from '#core/bank/bank-account.ts';
import { type IssuedBill, planElectronicInvoice } from '#core/e-invoice/plan-electronic-invoice.ts';
import { brokenRules } from '#tests/support/e-invoice/broken-rules.ts';
import { nodesAt, readXml, textAt } from '#tests/support/e-invoice/xml-node.ts';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { electronicDocumentOf } from './electronic-document-of.ts';
import { electronicFiguresOf } from './electronic-figures-of.ts';
import { writeElectronicInvoice } from './write-electronic-invoice.ts';

const PERCENT = 1_000_000n;

/** 10,000.00 of work at 20% tax, 1,000.00 of it withheld. */
const bill: IssuedBill = {
  kind: 'invoice',
  exponent: 2,
  lines: [
    {
      description: 'Framing',
      thisMinor: 1_000_000n,
      taxes: [{ rate: 20n * PERCENT, baseMinor: 1_000_000n, taxMinor: 200_000n }],
    },
  ],
  charge: 'charged',
  pricesIncludeTax: false,
  withheldMinor: 100_000n,
  releasedMinor: 0n,
  recoupedMinor: 0n,
  dueMinor: 1_100_000n,
  has: { companyCountry: true, companyTaxNumber: true, customerTaxNumber: true },
};

const example = exampleInvoice(1);
const document = {
  ...example,
  company: { ...example.company, name: 'Śmiały & Søn <Bau>', country: 'DE', taxNumber: 'DE 123 456 789' },
  customer: { ...example.customer, country: 'AT', taxNumber: 'ATU12345678' },
};

function written(changed: Partial<IssuedBill> = {}, more: Partial<typeof example> = {}): string {
  const planned = planElectronicInvoice({ ...bill, ...changed });
  if (!planned.ok) throw new Error(planned.reasons.join(', '));
  const electronic = electronicDocumentOf({
    ...document,
    ...more,
    electronic: electronicFiguresOf(planned.value, 2, { number: 'INV-7', date: '2026-03-01' }),
  });
  if (!electronic) throw new Error('There is no electronic invoice.');
  const text = writeElectronicInvoice(electronic);
  expect(brokenRules(text)).toEqual([]);
  return text;
}

const SETTLEMENT = ['SupplyChainTradeTransaction', 'ApplicableHeaderTradeSettlement'] as const;
const TOTALS = [...SETTLEMENT, 'SpecifiedTradeSettlementHeaderMonetarySummation'] as const;
const total = (text: string, name: string) => textAt(readXml(text), ...TOTALS, name);
const terms = (text: string) =>
  textAt(readXml(text), ...SETTLEMENT, 'SpecifiedTradePaymentTerms', 'Description');

describe('an electronic invoice', () => {
  it('asks for the whole work with its tax, and says in the terms what is held and what is due now', () => {
    const text = written();
    expect(total(text, 'GrandTotalAmount')).toBe('12000.00');
    expect(total(text, 'DuePayableAmount')).toBe('12000.00');
    expect(total(text, 'TotalPrepaidAmount')).toBe(null);
    expect(terms(text)).toBe(
      'Of this invoice USD 1,000.00 is withheld as retainage and becomes due when it is released at completion. ' +
        'Due now, by 2026-05-14: USD 11,000.00. Net 30.',
    );
  });

  it('takes off what is held where its tax waits for the release, and bills the release as a line', () => {
    const taxes = [{ rate: 20n * PERCENT, baseMinor: 900_000n, taxMinor: 180_000n }];
    const first = written({
      lines: [{ description: 'Framing', thisMinor: 1_000_000n, taxes }],
      dueMinor: 1_080_000n,
    });
    expect(total(first, 'AllowanceTotalAmount')).toBe('1000.00');
    expect(total(first, 'DuePayableAmount')).toBe('10800.00');
    expect(terms(first)).toBe('Due now, by 2026-05-14: USD 10,800.00. Net 30.');
    const later = [{ rate: 20n * PERCENT, baseMinor: 100_000n, taxMinor: 20_000n }];
    const release = written({
      lines: [{ description: 'Framing', thisMinor: 0n, taxes: later }],
      withheldMinor: 0n,
      releasedMinor: 100_000n,
      dueMinor: 120_000n,
    });
    expect(total(release, 'DuePayableAmount')).toBe('1200.00');
    expect(release).toContain('<ram:Name>Retainage released</ram:Name>');
  });

  it('counts an advance that was paid before as prepaid, and nothing else', () => {
    const text = written({ recoupedMinor: 120_000n, dueMinor: 980_000n });
    expect(total(text, 'TotalPrepaidAmount')).toBe('1200.00');
    expect(total(text, 'DuePayableAmount')).toBe('10800.00');
  });

  it('is a credit note without a minus, and names the invoice that it corrects', () => {
    const taxes = [{ rate: 20n * PERCENT, baseMinor: -1_000_000n, taxMinor: -200_000n }];
    const text = written(
      {
        kind: 'credit_note',
        lines: [{ description: 'Framing', thisMinor: -1_000_000n, taxes }],
        withheldMinor: -100_000n,
        dueMinor: -1_100_000n,
      },
      { credit: { number: 'INV-7', reason: 'Billed too early' } },
    );
    expect(textAt(readXml(text), 'ExchangedDocument', 'TypeCode')).toBe('381');
    expect(total(text, 'DuePayableAmount')).toBe('12000.00');
    expect(terms(text)).toBe(
      'Of this credit USD 1,000.00 comes off the retainage that is held. Credited: USD 11,000.00.',
    );
    expect(textAt(readXml(text), ...SETTLEMENT, 'InvoiceReferencedDocument', 'IssuerAssignedID')).toBe(
      'INV-7',
    );
  });

  it.each([
    ['exempt', 'E', 'No tax is charged: the customer is exempt. Certificate 12-345'],
    ['reverse_charge', 'AE', 'Reverse charge: the tax is to be accounted for by the customer.'],
    ['charged', 'O', 'Not subject to tax.'],
  ] as const)('says why nothing is charged: %s is %s', (charge, category, reason) => {
    const text = written(
      { charge, lines: [{ description: 'Framing', thisMinor: 1_000_000n, taxes: [] }], dueMinor: 900_000n },
      {
        taxNote: charge === 'charged' ? null : charge,
        taxReason: charge === 'exempt' ? 'Certificate 12-345' : '',
      },
    );
    const root = readXml(text);
    expect(textAt(root, ...SETTLEMENT, 'ApplicableTradeTax', 'CategoryCode')).toBe(category);
    expect(textAt(root, ...SETTLEMENT, 'ApplicableTradeTax', 'ExemptionReason')).toBe(reason);
  });

  it.each([
    [false, 1_000_000n, '10775.00'],
    [true, 1_077_500n, '10775.00'],
  ])(
    'carries taxes side by side as one rate, where that gives their very sum (prices with tax: %s)',
    (pricesIncludeTax, thisMinor, asks) => {
      const tax = { baseMinor: thisMinor };
      const taxes = [
        { ...tax, rate: 5_500_000n, taxMinor: 55_000n },
        { ...tax, rate: 2_250_000n, taxMinor: 22_500n },
      ];
      const text = written({
        lines: [{ description: 'Framing', thisMinor, taxes }],
        pricesIncludeTax,
        withheldMinor: 0n,
        dueMinor: 1_077_500n,
      });
      const root = readXml(text);
      expect(textAt(root, ...SETTLEMENT, 'ApplicableTradeTax', 'RateApplicablePercent')).toBe('7.75');
      expect(textAt(root, ...SETTLEMENT, 'ApplicableTradeTax', 'CalculatedAmount')).toBe('775.00');
      expect(total(text, 'DuePayableAmount')).toBe(asks);
    },
  );

  it('takes tax out of prices that include it', () => {
    const taxes = [{ rate: 20n * PERCENT, baseMinor: 1_200_000n, taxMinor: 200_000n }];
    const text = written({
      lines: [{ description: 'Framing', thisMinor: 1_200_000n, taxes }],
      pricesIncludeTax: true,
      withheldMinor: 0n,
      dueMinor: 1_200_000n,
    });
    expect(total(text, 'TaxBasisTotalAmount')).toBe('10000.00');
    expect(total(text, 'DuePayableAmount')).toBe('12000.00');
  });

  it.each([
    ['EUR', { iban: 'DE89370400440532013000', bic: 'COBADEFF' }, '58', ['IBANID', 'AccountName']],
    ['GBP', { iban: 'GB29NWBK60161331926819' }, '30', ['IBANID', 'AccountName']],
    ['USD', { accountNumber: '0012345', routingNumber: '123456780' }, '30', ['AccountName', 'ProprietaryID']],
  ])('names the account to pay to, in %s by code %#', (currency, account, code, told) => {
    const bankAccount = { ...NO_BANK_ACCOUNT, holder: 'Śmiały & Søn', ...account };
    const text = written({}, { currency, bankAccount, paymentInstructions: null });
    const [means] = nodesAt(readXml(text), ...SETTLEMENT, 'SpecifiedTradeSettlementPaymentMeans');
    const [payee] = means ? nodesAt(means, 'PayeePartyCreditorFinancialAccount') : [];
    expect(means && textAt(means, 'TypeCode')).toBe(code);
    expect(payee?.children.map(({ name }) => name.replace('ram:', ''))).toEqual(told);
    expect(means && textAt(means, 'PayeeSpecifiedCreditorFinancialInstitution', 'BICID')).toBe(
      bankAccount.bic || null,
    );
    // The norm has no field for the number of a bank.
    expect(means && textAt(means, 'Information')).toBe(
      bankAccount.routingNumber ? `Routing number: ${bankAccount.routingNumber}` : null,
    );
  });

  it('says how to pay in words alone where there is no account, and nothing where there are no words', () => {
    const paymentInstructions = 'By check.';
    expect(written({}, { paymentInstructions })).toContain(
      '<ram:TypeCode>1</ram:TypeCode><ram:Information>By check.</ram:Information>',
    );
    expect(written()).not.toContain('PaymentMeans');
  });

  it('escapes what people type', () => {
    expect(written()).toContain('<ram:Name>Śmiały &amp; Søn &lt;Bau&gt;</ram:Name>');
  });

  it.each([
    [{ has: { ...bill.has, companyCountry: false } }, ['company_country']],
    [{ has: { ...bill.has, companyTaxNumber: false } }, ['company_tax_number']],
    [{ charge: 'reverse_charge', has: { ...bill.has, customerTaxNumber: false } }, ['customer_tax_number']],
    [{ lines: [], withheldMinor: 0n, releasedMinor: 5n, dueMinor: 5n }, ['nothing_invoiced']],
    [{ exponent: 3 }, ['currency_decimals']],
    [
      {
        lines: bill.lines.map((line) => ({
          ...line,
          taxes: [
            ...line.taxes,
            { rate: 2n * PERCENT, baseMinor: line.thisMinor + 200_000n, taxMinor: 24_000n },
          ],
        })),
      },
      ['several_taxes'],
    ],
    [
      // Half a cent each, rounded up one by one: 10% of 0.10 is no 0.02.
      {
        lines: [
          {
            description: 'Nail',
            thisMinor: 10n,
            taxes: [
              { rate: 5n * PERCENT, baseMinor: 10n, taxMinor: 1n },
              { rate: 5n * PERCENT, baseMinor: 10n, taxMinor: 1n },
            ],
          },
        ],
        withheldMinor: 0n,
        dueMinor: 12n,
      },
      ['several_taxes'],
    ],
    [
      {
        lines: bill.lines.map((line) => ({
          ...line,
          taxes: line.taxes.map((tax) => ({ ...tax, taxMinor: tax.taxMinor + 100n })),
        })),
      },
      ['tax_rounding'],
    ],
  ] as const)('is left out, with the reason: %#', (changed, reasons) => {
    expect(planElectronicInvoice({ ...bill, ...changed })).toEqual({ ok: false, reasons });
  });
});

describe('the rules that are asked', () => {
  it.each([
    ['<ram:DuePayableAmount>12000.00', '<ram:DuePayableAmount>11000.00', 'BR-CO-16'],
    ['<ram:GrandTotalAmount>12000.00', '<ram:GrandTotalAmount>12000.01', 'BR-CO-15'],
    ['<ram:CalculatedAmount>2000.00', '<ram:CalculatedAmount>2001.00', 'BR-CO-17'],
    ['<ram:LineTotalAmount>10000.00', '<ram:LineTotalAmount>9999.99', 'BR-CO-10'],
    ['<ram:BasisAmount>10000.00', '<ram:BasisAmount>9000.00', 'BR-S-08 and its like'],
    ['<ram:CountryID>AT</ram:CountryID>', '', 'BR-9, BR-11'],
  ])('notice a change of %s', (is, was, rule) => {
    const text = written();
    expect(text).toContain(is);
    expect(brokenRules(text.replace(is, was)).some((broken) => broken.startsWith(rule))).toBe(true);
  });

  it('notice what is not well-formed', () => {
    expect(() => readXml('<a><b></a>')).toThrow('</a> closes <b>');
    expect(() => readXml('<a>x & y</a>')).toThrow('ampersand');
  });
});
