/**
 * Money as the wire carries it: a decimal string of the document's currency, a leading minus where it is
 * negative. Example: '12500.00', '-3500.00', '0.00'; in yen '12500'.
 */
export type Amount = string;
