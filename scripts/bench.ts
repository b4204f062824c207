import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { jsonOf } from './bench/api-client.ts';
import { type ApplicationPoint, measureApplications } from './bench/measure-applications.ts';
import { measureBesideRendering } from './bench/measure-beside-rendering.ts';
import { type BillResult, measureBills } from './bench/measure-bills.ts';
import { measurePanel } from './bench/measure-panel.ts';
import { measurePdf } from './bench/measure-pdf.ts';
import { type Measured, median, perSecond, quantile } from './bench/measured.ts';
import { type CaseShape, type Prepared, prepare } from './bench/prepare.ts';
import { milliseconds, printTable } from './bench/print-table.ts';
import { startServer } from './bench/start-server.ts';
import { shareOfFloor, targets } from './bench/targets.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    applications: { type: 'boolean', default: false },
  },
});
const { quick, applications: onlyApplications } = values;
const ROUNDS = quick ? 1 : 4;
/** Counted from the start; no further round begins after it, so that a busy machine cannot stretch the run. */
const LAST_ROUND_MS = 60_000;

/** The targets are read from these by their place. A contract collects bills while it is measured, hence several. */
const SHAPES: readonly CaseShape[] = [
  { name: '10 lines, 1 earlier bill', lines: 10, earlier: 1, clients: 1, times: 16, contractCount: 8 },
  { name: '10 lines, 50 earlier', lines: 10, earlier: 50, clients: 1, times: 16, contractCount: 4 },
  { name: '10 lines, 200 earlier', lines: 10, earlier: 200, clients: 1, times: 16, contractCount: 4 },
  { name: '10 lines, 8 clients', lines: 10, earlier: 1, clients: 8, times: 12, contractCount: 16 },
  { name: '500 lines', lines: 500, earlier: 1, clients: 1, times: 5, contractCount: 2 },
];

const cellsOf = (measured: Measured): readonly string[] => [
  milliseconds(median(measured)),
  milliseconds(quantile(measured, 0.95)),
  perSecond(measured).toFixed(0),
  String(measured.failures),
];

function printBills(results: readonly BillResult[]): void {
  const head = ['median', '95%', 'bills/s', 'failed'];
  printTable('Creating and issuing a bill over HTTP, and the same rows by plain transactions (the floor)', [
    ['', ...head, '| floor:', ...head, '| share'],
    ...results.map((result) => [
      result.shape.name,
      ...cellsOf(result.product),
      '|',
      ...cellsOf(result.floor),
      `| ${shareOfFloor(result).toFixed(2)}`,
    ]),
  ]);
}

function printReads(
  title: string,
  rows: readonly (readonly [string, Measured])[],
  shares: readonly number[] = [0.95],
): void {
  printTable(title, [
    ['', 'median', ...shares.map((share) => `${share * 100}%`)],
    ...rows.map(([name, measured]) => [
      name,
      milliseconds(median(measured)),
      ...shares.map((share) => milliseconds(quantile(measured, share))),
    ]),
  ]);
}

/** The two curves of a contract of 500 lines: they should be flat. */
function printApplications(points: readonly ApplicationPoint[]): void {
  printTable('Applications for payment on a contract of 500 lines, all of them billed each time', [
    ['earlier applications', 'issue: median', '95%', '| panel: median', '95%', '| failed'],
    ...points.map(({ earlier, issued, panel }) => [
      String(earlier),
      milliseconds(median(issued)),
      milliseconds(quantile(issued, 0.95)),
      `| ${milliseconds(median(panel))}`,
      milliseconds(quantile(panel, 0.95)),
      `| ${issued.failures + panel.failures}`,
    ]),
  ]);
}

/** Both sides wrote whole bills, or the figures compare nothing: the books say so. */
async function printBooks({ api, company }: Prepared): Promise<boolean> {
  const check = jsonOf<{ clean: boolean; faults: readonly unknown[] }>(
    await api('GET', '/books/check', undefined, company.headers),
  );
  console.log(`\nThe books of everything written: ${check.clean ? 'clean' : 'NOT CLEAN'}`);
  if (!check.clean) console.log(JSON.stringify(check.faults.slice(0, 5), null, 2));
  return check.clean;
}

/** Everything that has a target; gives whether no bill failed. */
async function measureAll(prepared: Prepared): Promise<boolean> {
  const bills = await measureBills(prepared, ROUNDS, started + LAST_ROUND_MS);
  printBills(bills);
  const panels = await measurePanel(prepared, quick ? 40 : 150);
  printReads(
    'The billing summary panel over HTTP',
    panels.map((one) => [`${one.earlier} earlier`, one.measured]),
  );
  const pdfs = await measurePdf(quick ? 5 : 15);
  printReads(
    'Documents as PDF',
    pdfs.map((one) => [one.what, one.measured]),
  );
  const beside = await measureBesideRendering(prepared, quick ? 1 : 5);
  printReads(
    'A small request over HTTP',
    [
      ['alone', beside.idle],
      ['while documents are made', beside.busy],
    ],
    [0.95, 0.99],
  );
  const aims = targets({ bills, panels, pdfs, beside });
  printTable(
    'Targets',
    aims.map(({ what, wanted, found, met }) => [what, wanted, found, met ? 'met' : 'missed']),
  );
  return bills.every(({ product, floor }) => product.failures + floor.failures === 0);
}

const load = (loadavg()[0] ?? 0).toFixed(1);
console.log(`Node ${process.version}, ${availableParallelism()} cores, load ${load} before the start`);
const started = performance.now();
const server = await startServer();
try {
  const prepared = await prepare(server, onlyApplications ? [] : SHAPES);
  console.log(`Prepared in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  const isWhole = onlyApplications || (await measureAll(prepared));
  const points = quick ? [1, 10, 25] : [1, 50, 100, 200];
  const applications = await measureApplications(prepared, server.databaseUrl, {
    points,
    samples: quick ? 3 : 6,
  });
  printApplications(applications);
  const clean = await printBooks(prepared);
  await prepared.close();
  const failed = applications.some(({ issued, panel }) => issued.failures + panel.failures > 0);
  process.exitCode = clean && isWhole && !failed ? 0 : 1;
} finally {
  await server.stop();
}
console.log(`\nDone in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
process.exit();
