import { chosenCompany } from './chosen-company.ts';

/** Under which key an answer is kept: the company first, so that switching companies never shows another's figures. */
export function queryKey(endpoint: { readonly path: string }, input: unknown = {}): readonly unknown[] {
  return [chosenCompany(), endpoint.path, input];
}
