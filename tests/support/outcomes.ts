import type { Problem } from '#endpoints/problem.ts';

/** What answers say, counted: `done`, or the code of the refusal. Example: `{ done: 10, past_ceiling: 10 }`. */
export async function outcomes(responses: readonly Response[]): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const response of responses) {
    const name = response.ok ? 'done' : ((await response.clone().json()) as Problem).code;
    counted[name] = (counted[name] ?? 0) + 1;
  }
  return counted;
}
