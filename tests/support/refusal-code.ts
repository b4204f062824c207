import { Refused } from '#actions/refused.ts';

/** The code with which an action says no, or 'done' where it does not. Example: `await refusalCode(deleteEstimate(…))`. */
export async function refusalCode(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}
