import { isZero } from '#web/lib/money-text.ts';

interface WithheldFigures {
  readonly withheld: string;
  readonly releasedByChange: string;
}

/** What a bill's movement is called: held, given back by a correction, or released because the rule holds less now. */
export function withheldWords(
  { withheld, releasedByChange }: WithheldFigures,
  say: (text: string) => string,
): string {
  if (!withheld.startsWith('-')) return say('Retainage held');
  return isZero(releasedByChange) ? say('Retainage given back') : say('Retainage released by the rule');
}
