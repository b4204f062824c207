import { expect, test } from 'vitest';
import { askForPacket } from '#actions/ask-for-packet.ts';
import { askForReportFile } from '#actions/reports/ask-for-report-file.ts';
import { withCompany } from '#db/company.ts';
import { loadPacket } from '#db/packets.ts';
import { loadReportFile } from '#db/report-files.ts';
import { startTestApplication } from '#tests/support/application.ts';
import { foundCompany, testServices } from '#tests/support/company.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { item, newCustomer } from '#tests/support/estimates.ts';
import { heldEstimate, issueBill } from '#tests/support/example-books.ts';

test('a packet and a file of a report that were being made when the server ended are made after the next start', async () => {
  const database = await openTestDatabase();
  // Nothing of what is asked for here is begun: it is as if the server had ended right after it answered.
  const services = testServices(database);
  const acting = await foundCompany(services);
  const { id: companyId } = acting.company;
  const estimate = await heldEstimate(services, acting, await newCustomer(services, acting), [
    item('Frame', '60000'),
  ]);
  const bill = await issueBill(services, acting, estimate, '2026-03-31', {
    basis: { kind: 'percent', percent: 25_000_000n, of: 'this_bill' },
  });
  const id = await askForPacket(services, acting, bill, { cover: 'Enclosed.', waivers: [] });
  const packet = () => withCompany(database, companyId, (tx) => loadPacket(tx, companyId, id));
  expect((await packet())?.state).toBe('making');
  const asked = { report: 'journal', format: 'csv', filter: {} } as const;
  const fileId = await askForReportFile(services, acting, asked);
  const owner = { companyId, actorId: acting.actor.id };
  const file = () => withCompany(database, companyId, (tx) => loadReportFile(tx, owner, fileId));
  expect((await file())?.state).toBe('making');
  const application = await startTestApplication(undefined, { existing: database });
  await expect.poll(async () => (await packet())?.state, { timeout: 60_000 }).toBe('made');
  await expect.poll(async () => (await file())?.state, { timeout: 60_000 }).toBe('made');
  expect(application.faults).toEqual([]);
  await application.stop();
});
