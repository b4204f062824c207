import { z } from 'zod';
import { companyFields, currency, customs, documentDefaults } from './company-shapes.ts';
import { endpoint } from './endpoint.ts';
import { day, done, id, instant, line, percentOut, rateIn, requiredLine } from './wire.ts';

export const company = z.object({
  ...customs.shape,
  ...companyFields,
  ...documentDefaults,
  id,
  currency: z.string(),
  exponent: z.number().int(),
  sample: z.boolean(),
  hasLogo: z.boolean(),
  closedThrough: day.nullable(),
  today: day.meta({ description: "Today in the company's time zone." }),
});

export const createCompany = endpoint({
  method: 'POST',
  path: '/companies',
  tag: 'Company',
  summary: 'Found a company; its chart of accounts is made with it',
  caller: 'person',
  status: 201,
  body: z.object({ ...companyFields, currency }),
  answer: company,
  example: {
    body: {
      name: 'Rivera Builders',
      address: '12 Quay Street\nPortland, ME 04101',
      currency: 'USD',
      timeZone: 'America/New_York',
    },
  },
});

export const createSampleCompany = endpoint({
  method: 'POST',
  path: '/companies/sample',
  tag: 'Company',
  summary: 'Make a company with sample customers, estimates and bills to look around in',
  caller: 'person',
  status: 201,
  body: z.object({}),
  answer: company,
  example: { body: {} },
});

export const deleteSampleCompany = endpoint({
  method: 'DELETE',
  path: '/company/sample',
  tag: 'Company',
  summary: 'Remove the sample company with everything in it; refused for a real one',
  permission: 'company.edit',
  answer: done,
});

export const readCompany = endpoint({
  method: 'GET',
  path: '/company',
  tag: 'Company',
  summary: 'The company that the call is made for',
  permission: 'company.read',
  answer: company,
});

export const updateCompany = endpoint({
  method: 'PUT',
  path: '/company',
  tag: 'Company',
  summary: 'Change name, address, numbering and what new documents start from',
  permission: 'company.edit',
  body: z.object({ ...companyFields, ...documentDefaults, ...customs.partial().shape }),
  answer: company,
  example: {
    body: {
      name: 'Rivera Builders',
      address: '12 Quay Street\nPortland, ME 04101',
      email: 'office@rivera.example',
      timeZone: 'America/New_York',
      invoiceNumberPattern: 'INV-{YYYY}-{0000}',
      paymentTermsDays: 30,
    },
  },
});

export const putLogo = endpoint({
  method: 'PUT',
  path: '/company/logo',
  tag: 'Company',
  summary: 'Set the logo printed on documents: PNG, JPEG or SVG of at most 512 KB',
  permission: 'company.edit',
  body: z.object({
    mediaType: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
    base64: z.base64('The picture could not be read.').max(700_000, 'The picture is larger than 512 KB.'),
  }),
  answer: company,
  example: {
    body: {
      mediaType: 'image/svg+xml',
      base64:
        'PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA4IDgiPjxyZWN0IHdpZHRoPSI4IiBoZWlnaHQ9IjgiLz48L3N2Zz4=',
    },
  },
});

export const deleteLogo = endpoint({
  method: 'DELETE',
  path: '/company/logo',
  tag: 'Company',
  summary: 'Take the logo off',
  permission: 'company.edit',
  answer: company,
});

export const readLogo = endpoint({
  method: 'GET',
  path: '/company/logo',
  tag: 'Company',
  summary: 'The logo as it was uploaded',
  permission: 'company.read',
  produces: 'image/*',
});

export const setClosingDate = endpoint({
  method: 'PUT',
  path: '/company/closing-date',
  tag: 'Company',
  summary: 'Close the books through a day (nothing is booked on or before it), or open them again',
  permission: 'books.close',
  body: z.object({ closedThrough: day.nullable(), reason: line(500).default('') }),
  answer: company,
  example: { body: { closedThrough: '2025-12-31', reason: 'The year is filed.' } },
});

export const taxRate = z.object({
  id,
  name: z.string(),
  rate: percentOut,
  isDefault: z.boolean(),
  archived: z.boolean(),
  compound: z.boolean().meta({ description: 'It taxes the other taxes of its lines too.' }),
  groupOf: z.array(id).meta({ description: 'The rates that it stands for, where it is a group of several.' }),
  changes: z.array(z.object({ from: day, rate: percentOut })),
});

const taxRateBody = z.object({
  name: requiredLine(80, 'The name'),
  rate: rateIn,
  isDefault: z.boolean().default(false),
  compound: z.boolean().default(false),
  groupOf: z.array(id).max(10).default([]),
  changes: z
    .array(z.object({ from: day, rate: rateIn }))
    .max(50)
    .default([])
    .meta({ description: 'From which days it is another rate: a bill has that of its own day.' }),
});

export const listTaxRates = endpoint({
  method: 'GET',
  path: '/tax-rates',
  tag: 'Company',
  summary: 'The tax rates of the company',
  permission: 'company.read',
  answer: z.object({ rows: z.array(taxRate) }),
});

export const createTaxRate = endpoint({
  method: 'POST',
  path: '/tax-rates',
  tag: 'Company',
  summary: 'Add a tax rate',
  permission: 'company.edit',
  status: 201,
  body: taxRateBody,
  answer: taxRate,
  example: { body: { name: 'Sales tax', rate: '7.25', isDefault: true } },
});

export const updateTaxRate = endpoint({
  method: 'PUT',
  path: '/tax-rates/:id',
  tag: 'Company',
  summary: 'Change a tax rate for later bills, or archive it; issued bills keep theirs',
  permission: 'company.edit',
  params: z.object({ id }),
  body: taxRateBody.extend({ archived: z.boolean().default(false) }),
  answer: taxRate,
  example: { body: { name: 'Sales tax', rate: '7.5', isDefault: true } },
});

const apiKey = z.object({
  id,
  name: z.string(),
  start: z.string().meta({ description: 'The first characters, to tell keys apart.' }),
  createdAt: instant,
  createdBy: z.string(),
  lastUsedAt: instant.nullable(),
});

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/api-keys',
  tag: 'API keys',
  summary: 'The API keys of the company',
  permission: 'company.edit',
  answer: z.object({ rows: z.array(apiKey) }),
});

export const createApiKey = endpoint({
  method: 'POST',
  path: '/api-keys',
  tag: 'API keys',
  summary: 'Make an API key; the key itself is shown this once',
  permission: 'company.edit',
  status: 201,
  body: z.object({ name: requiredLine(80, 'The name') }),
  answer: apiKey.extend({ key: z.string() }),
  example: { body: { name: 'Nightly export' } },
});

export const revokeApiKey = endpoint({
  method: 'DELETE',
  path: '/api-keys/:id',
  tag: 'API keys',
  summary: 'Revoke an API key at once',
  permission: 'company.edit',
  params: z.object({ id }),
  answer: done,
});
