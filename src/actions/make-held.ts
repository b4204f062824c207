import { withCompany } from '#db/company.ts';
import { beginMaking, holdMaking, type Making } from '#db/making.ts';
import { Refused } from './refused.ts';
import type { Services } from './services.ts';

// One that ended the server three times while it was made is not begun at every start.
const MOST_BEGINNINGS = 3;

/** How something that was asked for is made, and how it is said that it cannot be. */
interface Maker {
  readonly make: () => Promise<void>;
  readonly fail: () => Promise<void>;
}

/**
 * Makes what was asked for, and holds it meanwhile: what somebody else is making at this moment is left to them. What cannot be
 * made, or was begun too often, fails.
 */
export async function makeHeld({ database }: Services, making: Making, { make, fail }: Maker): Promise<void> {
  const { companyId } = making;
  await withCompany(database, companyId, async (held) => {
    if (!(await holdMaking(held, making))) return;
    const begun = await withCompany(database, companyId, (tx) => beginMaking(tx, making));
    if (begun === null) return;
    try {
      if (begun > MOST_BEGINNINGS) await fail();
      else await make();
    } catch (error) {
      await fail();
      // What was refused since it was asked for is no fault: a bill is void by now, a report has more lines.
      if (!(error instanceof Refused)) throw error;
    }
  });
}
