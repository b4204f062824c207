import type { Permission } from './permission.ts';
import type { Role } from './role.ts';

const ALLOWED: Readonly<Record<Role, readonly Permission[] | 'everything'>> = { admin: 'everything' };

/**
 * Whether a role may do a thing.
 * @example mayDo('admin', 'invoices.issue') // true
 */
export function mayDo(role: Role, permission: Permission): boolean {
  const allowed = ALLOWED[role];
  return allowed === 'everything' || allowed.includes(permission);
}
