import { type ApiClient, apiClient } from './api-client.ts';
import { type FloorWriter, floorWriter } from './floor-writer.ts';
import { type BenchCompany, foundCompany } from './found-company.ts';
import { issueOverHttp } from './issue-over-http.ts';
import { openClient } from './open-client.ts';
import { type BenchContract, openContract } from './open-contract.ts';
import type { StartedServer } from './start-server.ts';

/** What is billed in a measurement, once through the application and once by hand. */
export interface BillCase {
  readonly name: string;
  readonly lines: number;
  readonly earlier: number;
  readonly clients: number;
  /** Bills of each client in one round. */
  readonly times: number;
  readonly contracts: readonly BenchContract[];
  readonly floorContracts: readonly BenchContract[];
}

export type CaseShape = Omit<BillCase, 'contracts' | 'floorContracts'> & { readonly contractCount: number };

export interface Prepared {
  readonly api: ApiClient;
  readonly company: BenchCompany;
  /** One connection a client. */
  readonly writers: readonly FloorWriter[];
  readonly cases: readonly BillCase[];
  /** Waits until issued bills are printed, so that the printing of one measurement is not part of the next. */
  printed(count: number): Promise<void>;
  close(): Promise<void>;
}

const LONGEST_WAIT_MS = 4_000;
const MOST_CLIENTS = 8;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function openCase(
  api: ApiClient,
  company: BenchCompany,
  writer: FloorWriter,
  { contractCount, ...shape }: CaseShape,
): Promise<BillCase> {
  async function openContracts(): Promise<readonly BenchContract[]> {
    const contracts: BenchContract[] = [];
    for (let opened = 0; opened < contractCount; opened++) {
      const contract = await openContract(api, company, shape.lines);
      await writer.issueMany(contract, shape.earlier);
      contracts.push(contract);
    }
    return contracts;
  }
  return { ...shape, contracts: await openContracts(), floorContracts: await openContracts() };
}

/** Founds the company, opens the contracts with their earlier bills, and lets PostgreSQL look at what it has. */
export async function prepare(server: StartedServer, shapes: readonly CaseShape[]): Promise<Prepared> {
  const api = apiClient(server.address);
  const company = await foundCompany(api);
  const reader = await openClient(server.databaseUrl);
  await reader.query(`set app.company = '${company.id}'`);
  const first = await issueOverHttp(api, company, await openContract(api, company, 10));
  const { rows: printedRows } = await reader.query(
    'select printed::text as text from invoice where id = $1',
    [first],
  );
  const { rows: accounts } = await reader.query(
    `select id from account where role in ('accounts_receivable', 'retainage_receivable', 'contract_revenue') order by code`,
  );
  const known = { company, printed: printedRows[0].text, accounts: accounts.map((row) => row.id) };
  const opening = Array.from({ length: MOST_CLIENTS }, () => floorWriter(server.databaseUrl, known));
  const writers = await Promise.all(opening);
  const [writer] = writers;
  if (!writer) throw new Error('A writer is needed to write the earlier bills.');
  const cases: BillCase[] = [];
  for (const shape of shapes) cases.push(await openCase(api, company, writer, shape));
  // Tables without statistics are read with plans for empty ones.
  await reader.query('analyze');
  return {
    api,
    company,
    writers,
    cases,
    async printed(count) {
      const latest = performance.now() + LONGEST_WAIT_MS;
      while (performance.now() < latest) {
        const { rows } = await reader.query('select count(*)::int as files from invoice_file');
        if (rows[0].files >= count + 1) return;
        await pause(50);
      }
    },
    async close() {
      await Promise.all(writers.map((one) => one.close()));
      await reader.end();
    },
  };
}
