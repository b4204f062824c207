import { describe, expect, test } from 'vitest';
import { bans } from './tidy/bans.ts';
import { deadAssets, deadExports, deadFiles } from './tidy/dead-files.ts';
import { docLinks } from './tidy/doc-links.ts';
import { docstrings } from './tidy/docstrings.ts';
import { kebabNames, mainExport, noDrawers } from './tidy/file-names.ts';
import { fileSize, medianFileSize } from './tidy/file-size.ts';
import { layerRule, noClimbing } from './tidy/layer-rule.ts';
import { lockWithoutHosts, nothingPrivate } from './tidy/nothing-private.ts';
import { readRepository } from './tidy/read-repository.ts';
import { refusals } from './tidy/refusals.ts';
import type { Rule } from './tidy/source-file.ts';
import { sqlInDb } from './tidy/sql-in-db.ts';
import { wordsOfCompanies } from './tidy/words-of-companies.ts';

const files = readRepository();

// Each rule is seen to fail on a planted sample in tidy/rules.test.ts; here the repository keeps all of them.
const rules: readonly [string, Rule][] = [
  ['no file is above 300 lines', fileSize],
  ['the median file of src is below 80 lines', medianFileSize],
  ['file names are kebab-case', kebabNames],
  ['no utils, helpers or index', noDrawers],
  ['a file is named after its main export', mainExport],
  ['what is banned has a replacement', bans],
  ['a layer imports only what it may', layerRule],
  ['no import climbs with ../', noClimbing],
  ['every file is reached from an entry point', deadFiles],
  ['every template, picture and style sheet is named somewhere', deadAssets],
  ['every export is used outside its file', deadExports],
  ['every export of core has a docstring', docstrings],
  ['every refusal is raised and tested', refusals],
  ['SQL lives in src/db', sqlInDb],
  ['nothing private is in the repository', nothingPrivate],
  ['the lock file names no host', lockWithoutHosts],
  ['links in the docs lead somewhere', docLinks],
  ['companies choose their words', wordsOfCompanies],
];

describe('the repository', () => {
  test('was read', () => {
    expect(files.map((file) => file.path)).toEqual(
      expect.arrayContaining(['package.json', 'src/core/result.ts']),
    );
  });

  test.each(rules)('%s', (_name, rule) => {
    expect(rule(files)).toEqual([]);
  });
});
