import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openedSite } from '#tests/support/opened-site.ts';
import { signUp } from '#tests/support/sign-up.ts';
import { SIZES, type Size, type Visitor } from '#tests/support/visitor.ts';

const site = openedSite();

const [DESKTOP, PHONE] = SIZES as readonly [Size, Size];

/** A new estimate with one blank line, and whoever writes it. */
async function newEstimate(size: Size, name: string): Promise<Visitor> {
  const ana = await site.visit(size);
  const { page } = ana;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signUp(ana, `${name}@example.com`);
  await page.goto('/estimates/new');
  await page.getByLabel('Description, new line').waitFor();
  return ana;
}

const keys = async (page: Page, ...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};

/** What the grid shows: a row a line, its cells parted by bars. */
const shown = (page: Page) =>
  page
    .locator('[data-row]')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('[data-column]')]
          .map((cell) => cell.querySelector('input')?.value ?? cell.textContent?.replace('–0.00', '–') ?? '')
          .join(' | '),
      ),
    );

const columnOf = async (page: Page, at: number) => (await shown(page)).map((row) => row.split(' | ')[at]);

const here = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

/** Puts text on the clipboard as another program does, and pastes it by its key. */
async function pasteFromElsewhere(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([plain, rich]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }),
          ...(rich ? { 'text/html': new Blob([rich], { type: 'text/html' }) } : {}),
        }),
      ]),
    [text, html],
  );
  await page.keyboard.press('Control+v');
}

describe('the lines of an estimate by keyboard', () => {
  test('rows from a spreadsheet are pasted, filled, moved, undone and copied', async () => {
    const ana = await newEstimate(DESKTOP, 'grid');
    const { page } = ana;
    await page.getByLabel('Description, new line').click();
    await pasteFromElsewhere(page, 'Cabinets\t2\tea\t$1,250.00\nFloor\t40\tm2\t45.5\nPainting\t1\t\t=1200*3');
    await expect
      .poll(() => shown(page))
      .toEqual([
        'Cabinets | 2 | ea | 1,250.00 | 2,500.00',
        'Floor | 40 | m2 | 45.50 | 1,820.00',
        'Painting | 1 |  | 3,600.00 | 3,600.00',
      ]);
    await keys(page, 'Control+z');
    await expect.poll(() => shown(page)).toEqual([' | 1 |  |  | ']);
    await keys(page, 'Control+y');
    await expect.poll(() => shown(page)).toHaveLength(3);

    await page.getByLabel('Quantity, Cabinets').click();
    await keys(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await expect.poll(() => columnOf(page, 1)).toEqual(['2', '2', '2']);
    await keys(page, 'Control+z');
    await page.getByLabel('Quantity, Cabinets').click();
    await keys(page, 'Alt+ArrowDown', 'Alt+ArrowDown');
    await expect.poll(() => columnOf(page, 0)).toEqual(['Floor', 'Painting', 'Cabinets']);
    await keys(page, 'Control+z', 'Control+z');

    await page.getByLabel('Description, Cabinets').click();
    await keys(page, 'Shift+End', 'Shift+ArrowDown', 'Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Cabinets\t2\tea\t1,250.00\t2,500.00\nFloor\t40\tm2\t45.50\t1,820.00',
    );
    await keys(page, 'Control+x');
    await expect.poll(async () => (await shown(page)).slice(0, 2)).toEqual([' |  |  |  | ', ' |  |  |  | ']);
    await keys(page, 'Control+z');
    expect(await ana.barriers()).toEqual([]);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });

  test('a table of Excel goes before the next section, which it never writes over', async () => {
    const ana = await newEstimate(DESKTOP, 'excel');
    const { page } = ana;
    await page.getByRole('button', { name: 'Add a section' }).click();
    await page.keyboard.type('Outside');
    await page.getByLabel('Description, new line').click();
    const row = (name: string, price: string) =>
      `<tr><td>${name}</td><td>1</td><td></td><td>${price}</td></tr>`;
    await pasteFromElsewhere(
      page,
      '',
      `<table>${row('Tiles &amp; grout', '100')}${row('Sink', '250.00')}</table>`,
    );
    await expect.poll(() => columnOf(page, 0)).toEqual(['Tiles & grout', 'Sink', 'Outside']);
    await ana.leave();
  });

  test('typing replaces, F2 edits, Escape takes back, Tab and Enter go on, and Escape with Tab leaves', async () => {
    const ana = await newEstimate(DESKTOP, 'keys');
    const { page } = ana;
    await page.getByLabel('Description, new line').click();
    await page.keyboard.type('Door');
    await keys(page, 'Tab', 'F2');
    await page.keyboard.type('2');
    await keys(page, 'Tab', 'Tab');
    expect(await here(page)).toBe('Unit price, Door');
    await page.keyboard.type('=100/3');
    await keys(page, 'Enter');
    expect(await here(page)).toBe('Description, new line');
    await expect.poll(async () => (await shown(page))[0]).toBe('Door | 12 |  | 33.33 | 399.96');
    await page.keyboard.type('Window');
    await keys(page, 'Escape', 'ArrowUp', 'Home');
    expect(await here(page)).toBe('Description, Door');
    await expect.poll(async () => (await shown(page))[1]).toBe(' | 1 |  |  | ');
    await keys(page, 'ArrowDown', 'Alt+Delete');
    await expect.poll(() => shown(page)).toHaveLength(1);
    await page.getByLabel('Unit price, Door').click();
    await page.keyboard.type('12x');
    await page.getByRole('button', { name: 'Add a line' }).click();
    await page.getByText('“12x” is not a number.').waitFor();
    expect(await shown(page)).toHaveLength(2);
    await keys(page, 'Alt+Delete');
    await page.getByLabel('Unit price, Door').click();
    await page.keyboard.type('80');
    await keys(page, 'Shift+Enter');
    await page.getByText('“12x” is not a number.').waitFor({ state: 'detached' });
    await keys(page, 'Control+Home', 'Control+/');
    await page.getByRole('dialog', { name: 'Keys of the grid' }).waitFor();
    expect(await ana.barriers()).toEqual([]);
    await keys(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await here(page)).toBe('Description, Door');
    await keys(page, 'Escape', 'Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add a line');
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

describe('the lines of an estimate by mouse', () => {
  test('cells are selected and filled by their corner, rows dragged by their number, sections folded', async () => {
    const ana = await newEstimate(DESKTOP, 'mouse');
    const { page } = ana;
    await page.getByLabel('Description, new line').click();
    await pasteFromElsewhere(page, 'One\t1\t\t10\nTwo\t1\t\t20\nThree\t1\t\t30');
    await page.getByLabel('Unit price, One').click();
    await page.locator('[data-drag=fill]').hover();
    await page.mouse.down();
    await page.getByLabel('Unit price, Three').hover();
    await page.mouse.up();
    await expect.poll(() => columnOf(page, 3)).toEqual(['10.00', '10.00', '10.00']);

    await page.getByRole('rowheader', { name: 'Line 3' }).hover();
    await page.mouse.down();
    await page.getByRole('rowheader', { name: 'Line 1' }).hover({ position: { x: 10, y: 4 } });
    await page.mouse.up();
    await expect.poll(() => columnOf(page, 0)).toEqual(['Three', 'One', 'Two']);

    await page.getByLabel('Unit price, Three').hover();
    await page.mouse.down();
    await page.getByLabel('Unit price, Two').hover();
    await page.mouse.up();
    await page.getByText('3 selected, sum').waitFor();

    await page.getByRole('button', { name: 'Actions, Three' }).click();
    await page.getByRole('menuitem', { name: /Remove/ }).click();
    await expect.poll(() => columnOf(page, 0)).toEqual(['One', 'Two']);

    await page.getByRole('button', { name: 'Add a section' }).click();
    await page.keyboard.type('Kitchen');
    await keys(page, 'Alt+ArrowUp', 'Alt+ArrowUp');
    await page.getByRole('button', { name: 'Fold Kitchen' }).click();
    await expect.poll(() => shown(page)).toEqual(['Kitchen |  |  |  | 20.00']);
    await page.getByRole('button', { name: 'Open Kitchen' }).click();
    await expect.poll(() => shown(page)).toHaveLength(3);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

describe('billing by line', () => {
  test('percents are pasted in, and the bill beside them follows', async () => {
    const ana = await newEstimate(DESKTOP, 'by.line');
    const { page, fill, press } = ana;
    await fill(page.getByRole('combobox', { name: 'Customer' }), 'Harbor View');
    await press(page.getByRole('option', { name: /Harbor View/ }));
    await fill(page.getByLabel('Title'), 'Kitchen');
    await page.getByLabel('Description, new line').click();
    await pasteFromElsewhere(page, 'Cabinets\t1\t\t20000\nFloor\t1\t\t18000\nPainting\t1\t\t12000');
    await press(page.getByRole('button', { name: 'Save the estimate' }));
    await press(page.getByRole('link', { name: 'Create Progress Invoice' }).first());
    await press(page.getByText('By line', { exact: true }));
    await page.getByLabel('Percent complete to date, Cabinets').click();
    await pasteFromElsewhere(page, '25%\n\n=100/8');
    const preview = page.getByRole('region', { name: 'Preview of the bill' });
    await preview.getByText('6,500.00').first().waitFor();
    expect(await shown(page)).toEqual([
      'Cabinets | 20,000.00 | 0.00% | 25',
      'Floor | 18,000.00 | 0.00% | ',
      'Painting | 12,000.00 | 0.00% | 12.5',
    ]);
    expect(await ana.barriers()).toEqual([]);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

describe('five hundred lines', () => {
  test('are drawn where they are seen, and typing in one draws no other', async () => {
    const ana = await newEstimate(DESKTOP, 'long');
    const { page } = ana;
    await page.getByLabel('Description, new line').click();
    const lines = Array.from({ length: 500 }, (_, at) => `Item ${at + 1}\t${at + 1}\tea\t10`);
    await pasteFromElsewhere(page, lines.join('\n'));
    await page.getByLabel('Unit price, Item 1', { exact: true }).waitFor();
    expect((await shown(page)).length).toBeLessThan(60);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('502');
    await keys(page, 'Control+End', 'ArrowLeft');
    expect(await here(page)).toBe('Unit price, Item 500');
    await page.evaluate(() => {
      const changed = new Set<Element>();
      const note = (records: MutationRecord[]) => {
        for (const { target } of records) {
          const row = (target instanceof Element ? target : target.parentElement)?.closest(
            'tbody [data-row]',
          );
          if (row) changed.add(row);
        }
      };
      new MutationObserver(note).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      Object.assign(window, { changed });
    });
    await page.keyboard.type('1234.5');
    await page.getByText('617,250.00').first().waitFor();
    expect(await page.evaluate(() => (window as unknown as { changed: Set<Element> }).changed.size)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction(() => document.querySelectorAll('tbody [data-row]').length === 500);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});

describe('the lines of an estimate on a phone', () => {
  test('are cards with the same fields, moved and removed by a menu', async () => {
    const ana = await newEstimate(PHONE, 'thumb');
    const { page, fill, press } = ana;
    await fill(page.getByLabel('Description, new line'), 'Cabinets');
    await fill(page.getByLabel('Unit price, Cabinets'), '=250*4');
    await press(page.getByRole('button', { name: 'Add a line' }));
    await fill(page.getByLabel('Description, new line'), 'Floor');
    expect(await page.getByLabel('Unit price, Cabinets').inputValue()).toBe('1,000.00');
    await press(page.getByRole('button', { name: 'Actions, Floor' }));
    await press(page.getByRole('menuitem', { name: /Move up/ }));
    await expect.poll(() => columnOf(page, 0)).toEqual(['Floor', 'Cabinets']);
    expect(await ana.barriers()).toEqual([]);
    expect(ana.complaints).toEqual([]);
    await ana.leave();
  });
});
