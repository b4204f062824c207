import { type ApiClient, jsonOf } from './api-client.ts';
import type { BenchCompany } from './found-company.ts';

/** A contract under measurement, with what a writer by hand must know of it. */
export interface BenchContract {
  readonly estimateId: string;
  readonly lineIds: readonly string[];
  readonly descriptions: readonly string[];
  readonly sections: readonly string[];
  /** How many bills it has. Everybody bills a contract alone here, so this can be counted in memory. */
  bills: number;
}

/** Minor units: what each bill puts on each line, and the value of a line, which no run can use up. */
export const BILLED_A_LINE = 1_000n;
export const LINE_VALUE = 100_000_000n;

const SECTIONS = ['Site work', 'Structure', 'Finishes'];

/** Writes an accepted estimate with 10% retainage through the API. */
export async function openContract(
  api: ApiClient,
  company: BenchCompany,
  lineCount: number,
): Promise<BenchContract> {
  const lines = Array.from({ length: lineCount }, (_, index) => ({
    section: SECTIONS[Math.floor((index * SECTIONS.length) / lineCount)] ?? '',
    description: `Framing and drywall, part ${index + 1}`,
    unitPrice: '1000000',
  }));
  const estimate = jsonOf<{ id: string; lines: readonly { readonly id: string }[] }>(
    await api(
      'POST',
      '/estimates',
      {
        customerId: company.customerId,
        title: 'Harbor View kitchen',
        estimateDate: company.today,
        retainage: { kind: 'flat', rate: '10' },
        lines,
      },
      company.headers,
    ),
  );
  const accepted = { decision: 'accepted', by: 'Dana Fox', on: company.today };
  jsonOf(await api('POST', `/estimates/${estimate.id}/decision`, accepted, company.headers));
  return {
    estimateId: estimate.id,
    lineIds: estimate.lines.map((line) => line.id),
    descriptions: lines.map((line) => line.description),
    sections: lines.map((line) => line.section),
    bills: 0,
  };
}
