import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workChain } from '#tests/support/worked/worked-chain.ts';
import { readExamples, readTables, type WorkedExample } from '#tests/support/worked/worked-example.ts';
import { workJob } from '#tests/support/worked/worked-job.ts';
import { workTable } from '#tests/support/worked/worked-table.ts';

const FOLDER = new URL('../../docs/domain/', import.meta.url);
// The posting page is replayed through the API by a story, entry by entry.
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'posting.md');
const pages = names.map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);

/** The table of an example as the rules of core figure it. */
function figure(example: WorkedExample) {
  if (example.headings.includes('step')) return workChain(example);
  const isJob =
    example.headings.includes('typed') && !example.headings.some((one) => one === 'as' || one === 'draws');
  return isJob ? workJob(example) : workTable(example.headings, example.rows);
}

describe('the pages of docs/domain', () => {
  test('are there', () => {
    expect(names).toEqual(expect.arrayContaining(['billing.md', 'retainage.md', 'tax.md']));
  });

  describe.each(pages)('%s', (_, page) => {
    const examples = readExamples(page);

    test('has an example', () => {
      expect(examples.length).toBeGreaterThan(0);
    });

    test('has no amount in a table that is not worked', () => {
      const plain = readTables(page).filter(({ before }) => !before.startsWith('**Example'));
      const cells = plain.flatMap(({ table }) => table.flat());
      expect(cells.filter((cell) => /\d[.,]\d{2}\b/.test(cell))).toEqual([]);
    });

    test.each(examples)('$title', (example) => {
      expect(example.rows).toEqual(figure(example));
    });
  });
});
