import { withoutComments } from './code-of.ts';
import { isProduct, isTest, type Rule } from './source-file.ts';

const DECLARED = 'src/core/refusal.ts';

/** The codes: the keys of `RefusalDetails`, which is where each code says what it carries. */
export function refusalCodes(text: string): string[] {
  const body = /\b(?:interface RefusalDetails|type RefusalDetails\s*=)\s*\{([\s\S]*?)^\}/m.exec(
    withoutComments(text),
  );
  return [...(body?.[1] ?? '').matchAll(/^ {2}(?:readonly )?'?([a-z][a-z0-9_]*)'?\??:/gm)].map(
    (match) => match[1] ?? '',
  );
}

/** A refusal that no code raises is a promise to nobody; one that no test provokes is a guess. */
export const refusals: Rule = (files) => {
  const declared = files.find((file) => file.path === DECLARED);
  if (declared === undefined) return [`${DECLARED} is missing`];
  const codes = refusalCodes(declared.text);
  if (codes.length === 0) return [`${DECLARED} declares no code in RefusalDetails`];
  const raised = files.filter(isProduct).map((file) => withoutComments(file.text));
  const tested = files.filter(isTest).map((file) => file.text);
  return codes.flatMap((code) => [
    ...(raised.some((text) => new RegExp(`\\brefused?\\(\\s*'${code}'`).test(text))
      ? []
      : [`refusal ${code} is never raised`]),
    ...(tested.some((text) => text.includes(`'${code}'`)) ? [] : [`refusal ${code} is in no test`]),
  ]);
};
