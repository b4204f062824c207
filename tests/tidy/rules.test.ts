import { describe, expect, test } from 'vitest';
import { bans } from './bans.ts';
import { deadAssets, deadExports, deadFiles } from './dead-files.ts';
import { docLinks } from './doc-links.ts';
import { docstrings } from './docstrings.ts';
import { kebabNames, mainExport, noDrawers } from './file-names.ts';
import { fileSize, medianFileSize } from './file-size.ts';
import { layerRule, noClimbing } from './layer-rule.ts';
import { lockWithoutHosts, nothingPrivate } from './nothing-private.ts';
import { refusals } from './refusals.ts';
import type { Rule, SourceFile } from './source-file.ts';
import { sqlInDb } from './sql-in-db.ts';
import { wordsOfCompanies } from './words-of-companies.ts';

type Sample = readonly [path: string, text: string];

const filesOf = (samples: readonly Sample[]): SourceFile[] => samples.map(([path, text]) => ({ path, text }));
const lines = (count: number) => 'x;\n'.repeat(count);
const slash = '/';

const CLI: Sample = ['src/cli.ts', "import { a } from '#core/a.ts';\na();"];
const CODE = 'export interface RefusalDetails {\n  readonly too_late: { readonly day: string };\n}\n';
const REFUSAL: Sample = ['src/core/refusal.ts', CODE];
const RAISED: Sample = ['src/core/a.ts', "return refuse('too_late', {});"];
const TESTED: Sample = ['src/core/a.test.ts', "expect(code).toBe('too_late');"];

// One row each: the rule, the planted mistake, and what the rule must say about it.
const planted: readonly [string, Rule, readonly Sample[], string][] = [
  ['a file of 301 lines', fileSize, [['src/a.ts', lines(301)]], '301 lines'],
  ['a coarse repository', medianFileSize, [['src/a.ts', lines(81)]], '81 lines'],
  ['a camelCase file', kebabNames, [['src/core/planDraw.ts', '']], 'kebab-case'],
  ['a utils file', noDrawers, [['src/core/utils.ts', '']], 'drawer'],
  ['a helpers folder', noDrawers, [['src/core/helpers/a.ts', '']], 'drawer'],
  ['an index file', noDrawers, [['src/core/money/index.ts', '']], 'drawer'],
  ['another name', mainExport, [['src/core/plan-draw.ts', 'export const planBill = 1;']], 'name the file'],
  ['parseFloat', bans, [['src/web/a.ts', 'parseFloat(x)']], 'no `parseFloat`'],
  ['toFixed', bans, [['src/web/a.ts', 'x.toFixed(2)']], 'no `.toFixed(`'],
  ['Math.round', bans, [['src/db/a.ts', 'Math.round(x)']], 'no `Math.round(`'],
  ['money as a float', bans, [['src/web/a.tsx', 'Number(bill.dueMinor)']], 'stays a bigint'],
  ['a clock in core', bans, [['src/core/a.ts', 'const now = new Date();']], 'clock is passed in'],
  ['a clock in an action', bans, [['src/actions/a.ts', 'Date.now()']], 'clock is passed in'],
  ['a random id', bans, [['src/actions/a.ts', 'randomUUID()']], 'ids are passed in'],
  ['any', bans, [['src/http/a.ts', 'const x: any = y;']], 'say the type'],
  ['a cast to any', bans, [['tests/a.ts', 'y as any']], 'say the type'],
  ['code in a template', bans, [['src/web/a.ts', 'const a = `$' + '{parseFloat(x)}`']], 'no `parseFloat`'],
  ['a default export', bans, [['src/web/a.ts', 'export default 1;']], 'by its name'],
  ['a barrel', bans, [['src/web/a.ts', "export * from './b.ts';"]], 'import the file itself'],
  ['a re-export', bans, [['src/web/a.ts', "export { b } from './b.ts';"]], 'import the file itself'],
  ['an enum', bans, [['src/web/a.ts', 'export enum Role { Admin }']], 'union of string literals'],
  ['require', bans, [['src/io/a.ts', "require('fs')"]], 'import it'],
  ['web on db', layerRule, [['src/web/a.ts', "import type { A } from '#db/a.ts';"]], 'web may not import'],
  [
    'core on db',
    layerRule,
    [['src/core/a.ts', "export type A = import('#db/a.ts').A;"]],
    'core may not import',
  ],
  ['db on actions', layerRule, [['src/db/a.ts', "await import('#actions/a.ts')"]], 'db may not import'],
  ['actions on http', layerRule, [['src/actions/a.ts', "require('#http/a.ts')"]], 'actions may not import'],
  ['a way round', layerRule, [['src/core/a.ts', "import { b } from '../db/b.ts';"]], 'core may not import'],
  ['a word in a label', wordsOfCompanies, [['src/web/a.tsx', '<p title="Retainage" />']], '“Retainage”'],
  ['a word in JSX', wordsOfCompanies, [['src/web/a.tsx', '<p>Two draws\n</p>']], '“draws”'],
  ['a word in a template', wordsOfCompanies, [['src/web/a.ts', '`A draw of $' + '{x}`']], '“draw”'],
  ['a word on paper', wordsOfCompanies, [['src/documents/a.ts', "'Change orders'"]], '“Change orders”'],
  [
    'a word from the record',
    wordsOfCompanies,
    [
      ['src/documents/words.ts', "export const words = {\n  drawName: 'Draw',\n};"],
      ['src/documents/a.ts', 'column(words.drawName)'],
    ],
    'words.drawName',
  ],
  ['a word in a refusal', wordsOfCompanies, [['src/core/a-refusal-words.ts', "'A draw.'"]], '“draw”'],
  ['climbing', noClimbing, [['src/core/a/b.ts', "import { c } from '../c.ts';"]], 'instead of ../'],
  ['a file nobody needs', deadFiles, [CLI, ['src/core/b.ts', '']], 'src/core/b.ts: nothing reaches it'],
  [
    'only a test needs it',
    deadFiles,
    [
      ['src/a.ts', ''],
      ['src/a.test.ts', "import './a.ts';"],
    ],
    'src/a.ts',
  ],
  ['a support file nobody needs', deadFiles, [['tests/support/a.ts', '']], 'nothing reaches it'],
  ['a template nobody names', deadAssets, [['src/documents/old.typ', '']], 'no other file names it'],
  ['an export nobody needs', deadExports, [['src/core/a.ts', 'export const lost = 1;']], 'lost is exported'],
  ['no docstring', docstrings, [['src/core/a.ts', '// A.\nexport const a = 1;']], 'has no docstring'],
  ['no example', docstrings, [['src/core/a.ts', '/** A. */\nexport const a = 1;']], 'shows no @example'],
  ['a refusal never raised', refusals, [REFUSAL, TESTED], 'too_late is never raised'],
  ['a refusal never tested', refusals, [REFUSAL, RAISED], 'too_late is in no test'],
  ['no refusals found', refusals, [['src/core/refusal.ts', 'nothing']], 'declares no code'],
  ['a query in an action', sqlInDb, [['src/actions/a.ts', "tx.selectFrom('draws')"]], 'src/db only'],
  ['raw SQL over HTTP', sqlInDb, [['src/http/a.ts', 'sql`select 1`']], 'src/db only'],
  ['SQL as text', sqlInDb, [['src/http/a.ts', "query('select * from draws')"]], 'src/db only'],
  ['a home folder', nothingPrivate, [['docs/a.md', `cd ${slash}home/kim/drawbook`]], 'does not belong'],
  [
    'a package host',
    nothingPrivate,
    [['.npmrc', ['https://npm', 'example.com'].join('.')]],
    'does not belong',
  ],
  ['a pinned host', lockWithoutHosts, [['package-lock.json', '{ "resolved": "x" }']], '.npmrc'],
  ['a lost page', docLinks, [['docs/a.md', '[b](b.md)']], 'leads nowhere'],
  ['a lost heading', docLinks, [['docs/a.md', '# One\n[b](#two)']], 'does not have'],
];

describe('each rule finds its planted mistake', () => {
  test.each(planted)('%s', (_name, rule, samples, said) => {
    expect(rule(filesOf(samples)).join('\n')).toContain(said);
  });
});

const clean: readonly [string, Rule, readonly Sample[]][] = [
  [
    'a word that is said',
    wordsOfCompanies,
    [['src/web/a.tsx', "<p title={say('Draws (1)')}>{say(`a draw`)}</p>"]],
  ],
  [
    'a word as a code',
    wordsOfCompanies,
    [['src/web/a.ts', "import { a } from './draw list.ts';\nif (way === 'draws') b();"]],
  ],
  ['300 lines', fileSize, [['src/a.ts', lines(300)]]],
  [
    'the name of the export',
    mainExport,
    [['src/web/ui/contract-bar.tsx', 'export function ContractBar() {}']],
  ],
  [
    'a banned word in a comment',
    bans,
    [['src/core/a.ts', '// never parseFloat(x)\n/* nor Math.round(x) */']],
  ],
  ['a banned word in a string', bans, [['src/core/a.ts', 'say(\'no parseFloat\'); say("any: any");']]],
  ['a given day', bans, [['src/web/a.ts', 'new Date(text)']]],
  ['down the layers', layerRule, [['src/actions/a.ts', "import { a } from '#db/a.ts';"]]],
  ['an import in a string', noClimbing, [['tests/a.test.ts', 'say("import \'../b.ts\'")']]],
  ['a worker is started', mainExport, [['src/documents/render-worker.ts', 'export type Ask = 1;']]],
  ['the entry point', layerRule, [['src/main.ts', "import { a } from '#http/a.ts';"]]],
  ['a reached file', deadFiles, [CLI, ['src/core/a.ts', "import './b.ts';"], ['src/core/b.ts', '']]],
  [
    'a worker',
    deadFiles,
    [
      ['src/cli.ts', "new URL('./w.ts', import.meta.url)"],
      ['src/w.ts', ''],
    ],
  ],
  ['a used export', deadExports, [CLI, ['src/core/a.ts', 'export const a = 1;']]],
  ['a docstring', docstrings, [['src/core/a.ts', '/** One.\n * @example a // 1\n */\nexport const a = 1;']]],
  ['a raised, tested refusal', refusals, [REFUSAL, RAISED, TESTED]],
  ['SQL in its place', sqlInDb, [['src/db/a.ts', 'sql`select 1`']]],
  ['a sentence about selecting', sqlInDb, [['src/http/a.ts', "say('select one of the draws')"]]],
  [
    'a link and its heading',
    docLinks,
    [
      ['docs/a.md', '[b](b.md#the-one-rule)'],
      ['docs/b.md', '## The one rule'],
    ],
  ],
];

describe('each rule leaves what is right alone', () => {
  test.each(clean)('%s', (_name, rule, samples) => {
    expect(rule(filesOf(samples))).toEqual([]);
  });
});
