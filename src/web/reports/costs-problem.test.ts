import { expect, test } from 'vitest';
import { costsProblem } from './costs-problem.ts';

const problem = {
  ...{ type: 'about:blank', title: '', status: 400, code: 'invalid_input', requestId: '1' },
  detail: 'Some fields need another look.',
};
const sent = [
  { contract: 'EST-0001', cost: '4000', estimated: '8000' },
  { contract: 'EST-0002', cost: '5.00.0', estimated: '' },
  { contract: '', cost: '10', estimated: '20' },
];

test.each([
  ['an amount', 'rows.1.cost', 'Write an amount.', 'EST-0002, cost to date: Write an amount.'],
  ['the other amount', 'rows.1.estimated', 'Write an amount.', 'EST-0002, estimated cost: Write an amount.'],
  ['no contract', 'rows.2.contract', 'It is missing.', 'Line 3, contract: It is missing.'],
  ['all rows', 'rows', 'At most 1,000 contracts at once.', 'At most 1,000 contracts at once.'],
])('what is wrong with costs names its contract: %s', (_, path, message, told) => {
  expect(costsProblem({ ...problem, fields: { [path]: message } }, sent)?.fields).toEqual({ [path]: told });
});
