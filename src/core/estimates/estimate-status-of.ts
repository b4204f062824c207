import type { EstimateStatus } from './estimate-status.ts';

/**
 * The status of an estimate on a day (`YYYY-MM-DD`, in the company's time zone): a sent one expires by itself
 * once its last day has passed.
 * @example estimateStatusOf('sent', '2026-03-31', '2026-04-01') // 'expired'
 */
export function estimateStatusOf(
  stored: Exclude<EstimateStatus, 'expired'>,
  expiresOn: string | null,
  today: string,
): EstimateStatus {
  return stored === 'sent' && expiresOn !== null && expiresOn < today ? 'expired' : stored;
}
