import type { BesideRendering } from './measure-beside-rendering.ts';
import type { BillResult } from './measure-bills.ts';
import type { PanelResult } from './measure-panel.ts';
import type { PdfResult } from './measure-pdf.ts';
import { median, perSecond, quantile } from './measured.ts';
import { milliseconds } from './print-table.ts';

export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly found: string;
  readonly met: boolean;
}

interface Results {
  readonly bills: readonly BillResult[];
  readonly panels: readonly PanelResult[];
  readonly pdfs: readonly PdfResult[];
  readonly beside: BesideRendering;
}

const atMost = (what: string, most: number, found: number): Target => ({
  what,
  wanted: `at most ${most} ms`,
  found: milliseconds(found),
  met: found <= most,
});

/** How many bills the application issues for each one that is written by hand in the same time. */
export const shareOfFloor = ({ product, floor }: BillResult): number => perSecond(product) / perSecond(floor);

function billTargets(bills: readonly BillResult[]): readonly Target[] {
  const [one, , many, eight, long] = bills;
  if (!one || !many || !eight || !long) throw new Error('Every case is measured.');
  const flatness = median(many.product) / median(one.product);
  const { failures } = eight.product;
  return [
    atMost('a bill of 10 lines, 1 client, median', 7, median(one.product)),
    {
      what: '8 clients',
      wanted: 'at least 300 bills/s, no failure',
      found: `${Math.round(perSecond(eight.product))} bills/s, ${failures} failed`,
      met: perSecond(eight.product) >= 300 && failures === 0,
    },
    ...[one, eight].map((result) => ({
      what: `share of the floor, ${result.shape.clients === 1 ? '1 client' : '8 clients'}`,
      wanted: 'at least 0.70',
      found: shareOfFloor(result).toFixed(2),
      met: shareOfFloor(result) >= 0.7,
    })),
    {
      what: '200 earlier bills against 1, median',
      wanted: 'at most 1.10 times',
      found: `${flatness.toFixed(2)} times`,
      met: flatness <= 1.1,
    },
    atMost('a bill of 500 lines, median', 100, median(long.product)),
  ];
}

/** Every figure that is aimed at, beside what was measured. */
export function targets({ bills, panels, pdfs, beside }: Results): readonly Target[] {
  return [
    ...billTargets(bills),
    ...panels.map(({ earlier, measured }) =>
      atMost(`the panel at ${earlier} ${earlier === 1 ? 'bill' : 'bills'}, median`, 3, median(measured)),
    ),
    ...pdfs.map(({ what, most, measured }) => atMost(`PDF: ${what}, median`, most, median(measured))),
    atMost('a small request while documents are made, 99%', 50, quantile(beside.busy, 0.99)),
  ];
}
