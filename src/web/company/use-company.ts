import { readCompany } from '#endpoints/company.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { useRead } from '#web/lib/use-read.ts';

export type Company = AnswerOf<typeof readCompany>;

/** The company that this browser works in: its name, currency and today. */
export function useCompany(): Company {
  return useRead(readCompany, {}, { staleTime: 60_000 });
}
