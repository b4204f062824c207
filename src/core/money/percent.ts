/**
 * A percentage exactly as typed, in millionths of one percent.
 * @example const percent: Percent = 33_333_000n; // 33.333%
 */
export type Percent = bigint;
