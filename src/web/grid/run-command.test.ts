import { describe, expect, it } from 'vitest';
import type { GridColumn } from './grid-column.ts';
import type { GridCommand } from './grid-command.ts';
import { emptyState, type GridState, lookAt } from './grid-state.ts';
import { runCommand } from './run-command.ts';
import { sectionSums } from './section-sums.ts';
import type { Sheet } from './sheet.ts';

interface Line {
  readonly key: string;
  readonly name: string;
  readonly price: string;
  readonly tax: string;
}

const line = (key: string, price = '', name = key): Line => ({ key, name, price, tax: '' });
const isSection = ({ key }: Line) => key.startsWith('§');
const noFigure = { at: (row: Line) => ({ readOnly: isSection(row) }) };

const columns: readonly GridColumn<Line>[] = [
  {
    id: 'name',
    kind: 'text',
    label: 'Name',
    width: 1,
    read: ({ name }) => name,
    write: (row, name) => ({ ...row, name }),
  },
  {
    ...{ id: 'price', kind: 'decimal', label: 'Price', width: 1, decimals: 2, sums: true, ...noFigure },
    ...{ read: ({ price }) => price, write: (row, price) => ({ ...row, price }) },
  },
  {
    ...{
      id: 'tax',
      kind: 'choice',
      label: 'Tax',
      width: 1,
      choices: [{ value: 'vat', label: 'VAT' }],
      ...noFigure,
    },
    ...{ read: ({ tax }) => tax, write: (row, tax) => ({ ...row, tax }) },
  },
  { id: 'amount', kind: 'decimal', label: 'Amount', width: 1 },
];

/** A grid of lines in which one does things, and reads what came of them. */
function gridOf(rows: readonly Line[], fixed = false) {
  let made = 0;
  const newRow = () => {
    made += 1;
    return line(`new${made}`, '', '');
  };
  const sheet: Sheet<Line> = {
    columns,
    figures: new Map(rows.map(({ key }) => [key, { amount: '7' }])),
    isSection,
    newRow: fixed ? null : newRow,
    locale: 'en-US',
  };
  let state: GridState<Line> = { ...emptyState<Line>(), rows };
  const grid = {
    run(...commands: readonly GridCommand<Line>[]) {
      for (const command of commands) state = runCommand(sheet, state, command);
      return grid;
    },
    at: (key: string, column = 'name') => grid.run({ kind: 'focus', cell: { key, column } }),
    to: (key: string, column = 'name') => grid.run({ kind: 'focus', cell: { key, column }, extend: true }),
    paste: (text: string) =>
      grid.run({ kind: 'paste', table: text.split('\n').map((row) => row.split('|')) }),
    keys: () => state.rows.map(({ key }) => key).join(' '),
    cells: () => state.rows.map(({ name, price }) => (price ? `${name}=${price}` : name)).join(' '),
    where: () => `${state.active?.key} ${state.active?.column}`,
    seen: () =>
      lookAt(sheet, state)
        .visible.map(({ key }) => key)
        .join(' '),
    state: () => state,
    sums: () => sectionSums(sheet, state.rows),
  };
  return grid;
}

const abc = [line('a', '1'), line('b', '2'), line('c', '3')];
const framed = [line('§1'), line('a', '1'), line('b', '2'), line('§2'), line('c', '3')];
const undo = { kind: 'undo' } as const;
const redo = { kind: 'redo' } as const;

describe('going from cell to cell', () => {
  it.each<[string, GridCommand<Line>[], string]>([
    ['down', [{ kind: 'go', step: 'down', extend: false }], 'b name'],
    ['right and past the edge', Array(9).fill({ kind: 'go', step: 'right', extend: false }), 'a amount'],
    ['to the last cell', [{ kind: 'go', step: 'last', extend: false }], 'c amount'],
    ['to the end of the line', [{ kind: 'go', step: 'row_end', extend: false }], 'a amount'],
    ['a page down', [{ kind: 'go', step: 'page_down', extend: false }], 'c name'],
    ['by Tab over what cannot be typed into', Array(3).fill({ kind: 'tab', back: false }), 'b name'],
    [
      'back by Tab',
      [
        { kind: 'tab', back: false },
        { kind: 'tab', back: true },
      ],
      'a name',
    ],
    ['by Enter', [{ kind: 'enter', back: false }], 'b name'],
    ['while selecting, where it began', [{ kind: 'go', step: 'down', extend: true }], 'a name'],
  ])('%s', (_, commands, place) => {
    expect(
      gridOf(abc)
        .at('a')
        .run(...commands)
        .where(),
    ).toBe(place);
  });

  it('Enter on the last line adds one, and not where the lines are given', () => {
    const enter = { kind: 'enter', back: false } as const;
    expect(gridOf(abc).at('c', 'price').run(enter).where()).toBe('new1 name');
    expect(gridOf(abc, true).at('c', 'price').run(enter).where()).toBe('c price');
  });
});

describe('typing', () => {
  it('is seen at once, is one step to undo, and Escape takes it back', () => {
    const grid = gridOf(abc).at('a', 'price').run({ kind: 'type', text: '5' }, { kind: 'type', text: '55' });
    expect(grid.cells()).toBe('a=55 b=2 c=3');
    expect(gridOf(abc).at('a', 'price').run({ kind: 'type', text: '55' }, { kind: 'cancel' }).cells()).toBe(
      'a=1 b=2 c=3',
    );
    expect(grid.run({ kind: 'settle' }, undo).cells()).toBe('a=1 b=2 c=3');
    expect(grid.run(redo).cells()).toBe('a=55 b=2 c=3');
  });

  it('a calculation keeps the figure before it until it is finished', () => {
    const grid = gridOf(abc).at('a', 'price').run({ kind: 'type', text: '=10*' });
    expect(grid.cells()).toBe('a=1 b=2 c=3');
    expect(grid.run({ kind: 'type', text: '=10*4' }, { kind: 'enter', back: false }).cells()).toBe(
      'a=40 b=2 c=3',
    );
  });

  it('stays where it was typed, although one goes on to another cell', () => {
    const grid = gridOf(abc).at('a', 'price').run({ kind: 'type', text: '9' }).at('b', 'price');
    expect(`${grid.cells()}, ${grid.where()}`).toBe('a=9 b=2 c=3, b price');
  });

  it('looking at a figure does not change it', () => {
    const grid = gridOf([line('a', '0.00123')])
      .at('a', 'price')
      .run({ kind: 'edit' }, { kind: 'settle' }, undo);
    expect(grid.state().said).toBe('There is nothing to undo.');
  });
});

describe('pasting', () => {
  it.each([
    ['over rows', 'a', 'x|10\ny|20', 'x=10 y=20 c=3'],
    ['past the end adds rows', 'c', 'x|10\ny|20\nz|30', 'a=1 b=2 x=10 y=20 z=30'],
    ['skips what cannot be chosen or typed', 'a', 'x|10|no such tax|99', 'x=10 b=2 c=3'],
    ['keeps what cannot be read, to be corrected', 'a', 'x|ten', 'x=ten b=2 c=3'],
  ])('%s', (_, key, text, cells) => {
    const grid = gridOf(abc).at(key).paste(text);
    expect(grid.cells()).toBe(cells);
    expect(grid.run(undo).cells()).toBe('a=1 b=2 c=3');
    expect(grid.run(redo).cells()).toBe(cells);
  });

  it('never writes over the next section', () => {
    expect(gridOf(framed).at('b').paste('x|1\ny|2\nz|3').cells()).toBe('§1 a=1 x=1 y=2 z=3 §2 c=3');
    expect(gridOf(framed, true).at('b').paste('x|1\ny|2\nz|3').cells()).toBe('§1 a=1 x=1 §2 y=2');
  });

  it('one cell fills what is selected', () => {
    expect(gridOf(abc).at('a', 'price').to('c', 'price').paste('5').cells()).toBe('a=5 b=5 c=5');
  });

  it('says what cannot be read', () => {
    expect(gridOf(abc).at('a').paste('x|ten\ny|1').state().said).toBe(
      '2 rows pasted. 1 cell cannot be read.',
    );
  });
});

describe('filling and clearing', () => {
  it('copies the first selected row down, or the row above', () => {
    const down = { kind: 'fill_down' } as const;
    expect(gridOf(abc).at('a', 'price').to('c', 'price').run(down).cells()).toBe('a=1 b=1 c=1');
    expect(gridOf(abc).at('b', 'price').run(down).cells()).toBe('a=1 b=1 c=3');
  });

  it('repeats several rows, and leaves the figures of sections alone', () => {
    const rows = [...framed, line('d'), line('e')];
    const grid = gridOf(rows).at('a', 'price').to('b', 'price').run({ kind: 'fill_to', key: 'e' });
    expect(grid.cells()).toBe('§1 a=1 b=2 §2 c=2 d=1 e=2');
  });

  it('clears what is selected as one step', () => {
    const grid = gridOf(abc).at('a', 'price').to('b', 'amount').run({ kind: 'clear' });
    expect(grid.cells()).toBe('a b c=3');
    expect(grid.run(undo).cells()).toBe('a=1 b=2 c=3');
  });
});

describe('lines', () => {
  it.each<[string, string, string, GridCommand<Line>, string]>([
    ['move down', 'a', 'a', { kind: 'move_rows', by: 1 }, 'b a c'],
    ['move up as a block', 'b', 'c', { kind: 'move_rows', by: -1 }, 'b c a'],
    ['stay at the edge', 'a', 'b', { kind: 'move_rows', by: -1 }, 'a b c'],
    ['are dropped before another', 'c', 'c', { kind: 'drop_rows', before: 'a' }, 'c a b'],
    ['are dropped at the end', 'a', 'b', { kind: 'drop_rows', before: null }, 'c a b'],
    ['are dropped where they are', 'b', 'b', { kind: 'drop_rows', before: 'c' }, 'a b c'],
    ['are removed', 'a', 'b', { kind: 'remove_rows' }, 'c'],
    ['are added below', 'a', 'a', { kind: 'add_below' }, 'a new1 b c'],
    ['are added at the end', 'a', 'a', { kind: 'add', row: line('x') }, 'a b c x'],
  ])('%s, and back again', (_, from, to, command, keys) => {
    const grid = gridOf(abc).at(from).to(to).run(command);
    expect(grid.keys()).toBe(keys);
    expect(grid.run(undo).keys()).toBe('a b c');
    expect(grid.run(redo).keys()).toBe(keys);
  });

  it('that are given stay as they are', () => {
    const commands = [{ kind: 'move_rows', by: 1 }, { kind: 'remove_rows' }, { kind: 'add_below' }] as const;
    expect(
      gridOf(abc, true)
        .at('a')
        .run(...commands)
        .keys(),
    ).toBe('a b c');
  });
});

describe('sections', () => {
  const fold = { kind: 'fold', key: null, fold: true } as const;

  it('fold their lines away and move as a whole', () => {
    const grid = gridOf(framed).at('b').run(fold);
    expect(`${grid.seen()}, ${grid.where()}`).toBe('§1 §2 c, §1 name');
    expect(grid.run({ kind: 'move_rows', by: 1 }).keys()).toBe('§2 c §1 a b');
    expect(grid.run({ kind: 'move_rows', by: -1 }).keys()).toBe('§1 a b §2 c');
  });

  it('open where a line is added or brought back', () => {
    const grid = gridOf(framed)
      .at('c')
      .run(fold, { kind: 'add', row: line('x') });
    expect(grid.seen()).toBe('§1 a b §2 c x');
  });

  it('have subtotals that add up to the total', () => {
    const { sections, total } = gridOf(framed).sums();
    expect([sections.get('§1')?.price, sections.get('§2')?.price, total.price]).toEqual(['3', '3', '6']);
  });
});
