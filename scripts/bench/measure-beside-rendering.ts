import { jsonOf } from './api-client.ts';
import { issueOverHttp } from './issue-over-http.ts';
import { type Measured, measure, newMeasured } from './measured.ts';
import type { Prepared } from './prepare.ts';

/** A small request on an idle server, and while documents are rendered. */
export interface BesideRendering {
  readonly idle: Measured;
  readonly busy: Measured;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

type Asking = Pick<Prepared, 'api' | 'company'>;

async function fileOf({ api, company }: Asking, path: string): Promise<void> {
  const { status, body } = await api('GET', path, undefined, company.headers);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${body.slice(0, 500)}`);
}

async function packetOf({ api, company }: Asking, invoiceId: string): Promise<void> {
  const asked = await api('POST', `/invoices/${invoiceId}/packets`, { cover: 'Enclosed.' }, company.headers);
  let packet = jsonOf<{ id: string; state: string }>(asked);
  while (packet.state === 'making') {
    await pause(50);
    packet = jsonOf(await api('GET', `/packets/${packet.id}`, undefined, company.headers));
  }
  if (packet.state !== 'made') throw new Error('The packet could not be made.');
}

async function draftOf({ api, company }: Asking, estimateId: string): Promise<string> {
  const body = { basis: { kind: 'percent', percent: '0.001' }, invoiceDate: company.today };
  const headers = { ...company.headers, 'idempotency-key': crypto.randomUUID() };
  return jsonOf<{ id: string }>(await api('POST', `/estimates/${estimateId}/invoices`, body, headers)).id;
}

/**
 * Reads the company over and over, first alone and then while one after the other is made: the continuation sheet of a
 * draft of 500 lines, a billing report of 200 bills, the journal as a spreadsheet and a packet with 500 lines.
 */
export async function measureBesideRendering(
  { api, company, cases }: Prepared,
  times: number,
): Promise<BesideRendering> {
  const read = async () => jsonOf(await api('GET', '/company', undefined, company.headers));
  const [long, many] = [cases.find((one) => one.lines === 500), cases.find((one) => one.earlier === 200)];
  const [wide, old] = [long?.contracts[0], many?.contracts[0]];
  if (!wide || !old) throw new Error('A contract of 500 lines and one of 200 bills are needed.');
  const asking = { api, company };
  const draft = await draftOf(asking, wide.estimateId);
  const issued = await issueOverHttp(api, company, wide);
  const idle = newMeasured();
  await measure(newMeasured(), [0], 10, read);
  await measure(idle, [0], 200, read);
  const rendering = (async () => {
    for (let turn = 0; turn < times; turn++) {
      await fileOf(asking, `/invoices/${draft}/application/pdf`);
      await fileOf(asking, `/estimates/${old.estimateId}/billing-report.pdf`);
      await fileOf(asking, `/reports/journal.xlsx?from=${company.today}&to=${company.today}`);
      await packetOf(asking, issued);
    }
  })();
  const ended = { yet: false };
  const end = rendering.finally(() => {
    ended.yet = true;
  });
  const busy = newMeasured();
  while (!ended.yet) {
    await measure(busy, [0], 1, read);
    await pause(5);
  }
  await end;
  return { idle, busy };
}
