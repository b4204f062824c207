import { describe, expect, it } from 'vitest';
import { linesOfSpread, spreadChoices, spreadOf } from './spread-choices.ts';

const lines = [
  { id: 'a', section: 'Carpentry', description: 'Frames' },
  { id: 'b', section: 'Carpentry', description: 'Doors' },
  { id: 'c', section: '', description: 'Paint' },
];

describe('what a draw is spread over', () => {
  it('is every line, a section or a line', () => {
    expect(spreadChoices(lines).map(({ label }) => label)).toEqual([
      'All lines',
      'Carpentry',
      'Frames',
      'Doors',
      'Paint',
      'Chosen lines',
    ]);
  });

  it.each([
    ['every line', null],
    ['a section', ['a', 'b']],
    ['a line', ['c']],
    ['lines that were chosen elsewhere', ['b', 'c']],
  ])('stays %s when it is chosen again', (_, lineIds) => {
    expect(linesOfSpread(lines, spreadOf(lines, lineIds), lineIds)).toEqual(lineIds);
  });
});
