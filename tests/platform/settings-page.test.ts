import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { settingWords } from '#io/settings.ts';

test('docs/operating/settings.md and the code name the same settings in the same order', () => {
  const page = fileURLToPath(new URL('../../docs/operating/settings.md', import.meta.url));
  const named = [...readFileSync(page, 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect(named).toEqual(settingWords().map(({ name }) => name));
});
