import { mayDo } from '#core/access/may-do.ts';
import type { Permission } from '#core/access/permission.ts';
import type { Role } from '#core/access/role.ts';
import type { CompanyProfile } from '#db/companies.ts';
import { refused } from './refused.ts';

/** Who does something: a person, or a script by its API key. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Names one press of a button: whoever sends it again gets the first answer and nothing is done twice. */
export interface ActionKey {
  readonly key: string;
  readonly requestSha256: string;
}

/** On whose behalf an action runs: for which company, by whom, in which role, on which day there. */
export interface Acting {
  readonly company: CompanyProfile;
  readonly actor: Actor;
  readonly role: Role;
  /** Today in the company's time zone. */
  readonly today: string;
  readonly key: ActionKey | null;
}

/** Every action asks this before anything else. Example: `demand(acting, 'invoices.void')`. */
export function demand(acting: Acting, permission: Permission): void {
  if (!mayDo(acting.role, permission)) throw refused('not_permitted', { permission });
}
