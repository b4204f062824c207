/**
 * Where an estimate stands with the client. Whether it is billed is told by its contract tally.
 * @example const status: EstimateStatus = 'accepted';
 */
export type EstimateStatus = 'draft' | 'sent' | 'accepted' | 'declined' | 'expired';
