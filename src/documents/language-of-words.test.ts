import { expect, test } from 'vitest';
import { exampleInvoice } from '#tests/support/example-invoice.ts';
import { languageOfWords } from './language-of-words.ts';
import { typeset } from './typeset.ts';

test.each([
  ['en-US', 'en-US'],
  ['en-GB', 'en-GB'],
  ['en', 'en'],
  ['en-001', 'en'],
  ['de-DE', 'en'],
  ['ar-EG', 'en'],
])('the words of a paper of %s are said to be %s', (locale, said) => {
  expect(languageOfWords(locale)).toBe(said);
  const { bytes } = typeset({ template: 'invoice', document: { ...exampleInvoice(1), locale } });
  expect(Buffer.from(bytes).toString('latin1')).toContain(`/Lang (${said})`);
});
