import { certifyApplication } from '#actions/certify-application.ts';
import { createEstimate } from '#actions/create-estimate.ts';
import type { Services } from '#actions/services.ts';
import type { ApplicationLine } from '#core/billing/bill-request.ts';
import { withCompany } from '#db/company.ts';
import { loadEstimateLines } from '#db/estimates.ts';
import { item, newCustomer, typedEstimate } from './estimates.ts';
import { type ExampleBooks, issueBill } from './example-books.ts';

const keeps = { entry: null, installedMinor: 0n, storedMinor: null, note: null };

/**
 * A contract of 10,000.00 beside the example books, 10% held to 50% and 5% on later work: an application that passes the
 * step and stores windows for 1,000.00,, and one that installs 400.00 of them and is cut by a certificate.
 */
export async function writeExampleApplications(
  services: Services,
  { acting }: ExampleBooks,
): Promise<string> {
  const customerId = await newCustomer(services, acting, 'Cedar House');
  const annex = await createEstimate(services, acting, {
    ...typedEstimate(customerId, [item('Annex walls', '7000'), item('Annex windows', '3000')]),
    retainage: {
      kind: 'step_down',
      rate: 10_000_000n,
      steps: [{ threshold: 50_000_000n, rate: 5_000_000n }],
      effect: 'prospective',
      measure: 'work_and_stored',
    },
    storedRate: 5_000_000n,
    retainageBase: null,
    retainageRounding: null,
  });
  const { id } = acting.company;
  const [walls, windows] = await withCompany(services.database, id, (tx) => loadEstimateLines(tx, id, annex));
  const apply = (lines: readonly ApplicationLine[]) =>
    issueBill(services, acting, annex, '2026-03-31', {
      basis: {
        kind: 'application',
        periodFrom: '2026-03-01',
        periodTo: '2026-03-31',
        evenIfZero: false,
        lines,
      },
    });
  const [wallsId, windowsId] = [walls?.id ?? '', windows?.id ?? ''];
  await apply([
    { ...keeps, lineId: wallsId, entry: { kind: 'percent_to_date', percent: 60_000_000n } },
    { ...keeps, lineId: windowsId, storedMinor: 100_000n },
  ]);
  const second = await apply([
    { ...keeps, lineId: wallsId, entry: { kind: 'percent_to_date', percent: 80_000_000n } },
    { ...keeps, lineId: windowsId, installedMinor: 40_000n },
  ]);
  const certificate = { kind: 'in_total', dueMinor: 100_000n, reason: 'Measured on site' } as const;
  await certifyApplication(services, acting, second, { certificate, on: '2026-03-31' });
  return annex;
}
