// Signs that turn the direction of reading round: with one of them a program reads as "gpj.exe" from its end.
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

const FORBIDDEN = /[\p{Cc}/\\:*?"<>|]+/gu;

/**
 * A name under which a file can be saved anywhere, and that reads as it is: without folders, line breaks and signs that
 * turn the direction of reading round.
 * @example safeFileName('../plans/north:side.png') // '..-plans-north-side.png'
 */
export function safeFileName(name: string): string {
  return name.replaceAll(TURNS, '').replaceAll(FORBIDDEN, '-');
}
