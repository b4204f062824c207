import { z } from 'zod';
import { bankAccount } from './bank-account-shape.ts';
import { taxRounding } from './tax-shapes.ts';
import { country, line, requiredLine, text } from './wire.ts';

const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, 'Name a time zone like America/New_York.');

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'Write a currency code like USD.')
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'This currency is not known.');

const numberPattern = line(40).regex(
  /^[^{}]*(\{YYYY\}[^{}]*)?\{0+\}[^{}]*$/,
  'Write a pattern like INV-{0000} or {YYYY}-{000}.',
);

/** What a company says of itself. */
export const companyFields = {
  name: requiredLine(120, 'The company name'),
  address: text(600).default(''),
  email: z.union([z.literal(''), z.email('Write an e-mail address like office@example.com.')]).default(''),
  phone: line(60).default(''),
  timeZone,
  locale: line(20)
    .refine((tag) => {
      try {
        return Intl.getCanonicalLocales(tag).length === 1;
      } catch {
        return false;
      }
    }, 'Write a language tag like en-US.')
    .default('en-US'),
  paper: z.enum(['letter', 'a4']).default('letter'),
  accentColor: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'Write a colour like #1f5f8b.')
    .default('#1f5f8b'),
};

/** What new documents start from. */
export const documentDefaults = {
  invoiceNumberPattern: numberPattern.default('INV-{0000}'),
  estimateNumberPattern: numberPattern.default('EST-{0000}'),
  paymentTermsDays: z.number().int().min(0).max(365).default(30),
  estimateTerms: text(5_000).default(''),
  invoiceFooter: text(2_000).default(''),
};
/** How documents are taxed and what things are called on them; what is left off stays as it is. */
export const customs = z.object({
  taxRounding: taxRounding.meta({
    description: 'Of estimates from now on: tax is rounded once per document and rate, or line by line.',
  }),
  printsBillingTerms: z.boolean().meta({
    description: 'Whether estimates print the draw schedule and the terms of retainage.',
  }),
  wholeAmounts: z.boolean().meta({
    description: 'Whether an application for payment in which no figure has cents is printed without them.',
  }),
  billWord: z.enum(['progress_invoice', 'draw', 'claim', 'application']),
  retainageWord: z.enum(['retainage', 'retention', 'holdback']),
  changeOrderWord: z.enum(['change_order', 'variation']),
  country: country.meta({ description: 'Where the company is: an electronic invoice names it.' }),
  taxNumber: line(40).meta({
    description: 'The number of the tax office or a register; with the country in front it is a VAT number.',
  }),
  paymentInstructions: text(1_000).meta({
    description: 'How to pay: printed on invoices and statements, and part of the electronic invoice.',
  }),
  bankAccount,
  documentFooter: line(300).meta({ description: 'The last line of every page of every document.' }),
});
