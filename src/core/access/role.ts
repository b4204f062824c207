/**
 * What a person is in a company. There is one role today; more will join this union.
 * @example const role: Role = 'admin';
 */
export type Role = 'admin';
