import { expect, test } from 'vitest';
import { checklistOf } from './checklist-of.ts';

const MEGABYTE = 1024 * 1024;
const file = (kind: 'photo' | 'insurance' | 'stored_materials', megabytes: number) => ({
  kind,
  name: `${kind}.pdf`,
  mediaType: 'application/pdf',
  shown: 'pages' as const,
  pageBytes: megabytes * MEGABYTE,
});
const policy = file('insurance', 1);
const photo = file('photo', 60);
const plans = file('stored_materials', 70);

const offer = {
  checklist: [
    { key: 'application' as const, state: 'ready' as const, amount: null, names: [] },
    { key: 'retainage' as const, state: 'note' as const, amount: '3000.00', names: [] },
    { key: 'insurance' as const, state: 'ready' as const, amount: null, names: [] },
    { key: 'stored_materials' as const, state: 'ready' as const, amount: '12000.00', names: [] },
    { key: 'photos' as const, state: 'ready' as const, amount: null, names: [] },
    { key: 'size' as const, state: 'blocking' as const, amount: null, names: ['131', '100', 'x', '70'] },
  ],
  mostPageBytes: 100 * MEGABYTE,
};

test.each([
  ['all files', [policy, photo, plans], ['size blocking 131 100 stored_materials.pdf 70']],
  ['without the photo', [policy, plans], ['photos missing']],
  ['without the papers of stored materials', [policy, photo], ['stored_materials missing 12000.00']],
  ['no file', [], ['insurance missing', 'stored_materials missing 12000.00', 'photos missing']],
])('with %s the checklist says what is left to do', (_, chosen, expected) => {
  const lines = checklistOf(offer, chosen).map(({ key, state, amount, names }) =>
    [key, state, amount, ...names].filter((part) => part !== null).join(' '),
  );
  expect(lines.slice(0, 2)).toEqual(['application ready', 'retainage note 3000.00']);
  expect(lines.filter((line) => !line.includes('ready')).slice(1)).toEqual(expected);
});
