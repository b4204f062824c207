/**
 * Why a bill carries no electronic invoice: something that the norm asks for is missing, or cannot be said in it.
 * @example const reason: LeftOutReason = 'company_tax_number';
 */
export type LeftOutReason = keyof typeof LEFT_OUT_WORDS;

/**
 * The reasons in words, each with what to do about it where something can be done.
 * @example LEFT_OUT_WORDS.company_country // 'The country of the company is missing: …'
 */
export const LEFT_OUT_WORDS = {
  company_country: 'The country of the company is missing: set it in the settings, under Company.',
  company_tax_number:
    'The tax or registration number of the company is missing: set it in the settings, under Company.',
  customer_tax_number:
    'The tax number of the customer is missing, and reverse charge needs it: add it to the customer.',
  nothing_invoiced: 'The document asks for no new work: it only moves what earlier invoices held.',
  several_taxes:
    'A line bears several taxes that no one rate adds up to, and the norm knows one rate for each line.',
  tax_rounding: 'The tax is rounded line by line and differs from the norm by a whole unit or more.',
  currency_decimals: 'The currency has more than two decimals, and the norm knows two.',
} as const;
