import { refusalSentence } from '#core/refusal-sentence.ts';
import type { Result } from '#core/result.ts';
import { BrokenRequest } from './problems.ts';

/** The value of what was written in a field, or a broken request that names the field. Example: `settleField('rate', parseRate(body.rate))`. */
export function settleField<T>(field: string, read: Result<T>): T {
  if (!read.ok) throw new BrokenRequest({ [field]: refusalSentence(read.refusal, null).sentence });
  return read.value;
}
