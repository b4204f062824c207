/**
 * How many lines of the books one report may have: on a screen or as the answer to one request, and in a file that is
 * made behind the requests.
 * @example MOST_LINES.inFile // 200_000
 */
export const MOST_LINES = { atOnce: 50_000, inFile: 200_000 } as const;
