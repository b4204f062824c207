import { describe, expect, it } from 'vitest';
import { commandOfKey } from './command-of-key.ts';

function pressed(words: string) {
  const parts = words.split(' ');
  const has = (name: string) => parts.includes(name);
  const key = parts.at(-1) ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    ...{ shiftKey: has('Shift'), altKey: has('Alt'), ctrlKey: has('Ctrl'), metaKey: has('Cmd') },
  };
}

describe('what a key means in a grid', () => {
  it.each([
    ['ArrowDown', { kind: 'go', step: 'down', extend: false }],
    ['Shift ArrowDown', { kind: 'go', step: 'down', extend: true }],
    ['Ctrl Home', { kind: 'go', step: 'first', extend: false }],
    ['Cmd ArrowDown', { kind: 'go', step: 'bottom', extend: false }],
    ['PageDown', { kind: 'go', step: 'page_down', extend: false }],
    ['Shift Tab', { kind: 'tab', back: true }],
    ['Enter', { kind: 'enter', back: false }],
    ['F2', { kind: 'edit' }],
    ['Delete', { kind: 'clear' }],
    ['Ctrl a', { kind: 'select_all' }],
    ['Shift Space', { kind: 'select_rows' }],
    ['Ctrl d', { kind: 'fill_down' }],
    ['Ctrl z', { kind: 'undo' }],
    ['Ctrl Shift Z', { kind: 'redo' }],
    ['Ctrl y', { kind: 'redo' }],
    ['Alt ArrowUp', { kind: 'move_rows', by: -1 }],
    ['Alt Enter', { kind: 'add_below' }],
    ['Alt Delete', { kind: 'remove_rows' }],
    ['Alt ArrowLeft', { kind: 'fold', key: null, fold: true }],
    ['x', null],
    ['Ctrl c', null],
    ['Ctrl Tab', null],
    ['Escape', null],
  ])('%s', (words, command) => {
    expect(commandOfKey(pressed(words), false)).toEqual(command);
  });

  it.each([
    ['ArrowLeft', null],
    ['Delete', null],
    ['Ctrl z', null],
    ['Ctrl a', null],
    ['Escape', { kind: 'cancel' }],
    ['F2', { kind: 'settle' }],
    ['Enter', { kind: 'enter', back: false }],
    ['Tab', { kind: 'tab', back: false }],
  ])('%s, while a cell is edited', (words, command) => {
    expect(commandOfKey(pressed(words), true)).toEqual(command);
  });
});
