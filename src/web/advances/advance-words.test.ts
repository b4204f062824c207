import { expect, it } from 'vitest';
import { advanceWords } from './advance-words.ts';

const inUsd = { currency: 'USD', exponent: 2 };
const booked = 'It is booked as owed to the customer, and is no revenue.';

it.each([
  ['at once', '5000', '100', '', `${booked} Bills have used it up once about $5,000.00 is billed.`],
  ['at 10%', '5000', '10', '', `${booked} Bills have used it up once about $50,000.00 is billed.`],
  ['past 20,000', '5000', '10', '20000', `${booked} Bills have used it up once about $70,000.00 is billed.`],
  ['without a rate', '5000', '', '', booked],
  ['at no rate', '5000', '0', '', booked],
  ['of nothing', '', '10', '', booked],
])('an advance %s', (_, amount, rate, threshold, words) => {
  expect(advanceWords({ amount, rate, threshold }, inUsd)).toBe(words);
});
