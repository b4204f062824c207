import { redirect } from '@tanstack/react-router';
import { chooseCompany, chosenCompany } from '#web/lib/chosen-company.ts';
import { readSessionOrLeave } from './read-session-or-leave.ts';

/** Lets only signed-in people through, and sees to it that the chosen company is one of theirs. */
export async function enterCompany(): Promise<void> {
  const session = await readSessionOrLeave();
  const [first] = session.companies;
  if (!first) throw redirect({ to: '/new-company' });
  if (!session.companies.some(({ id }) => id === chosenCompany())) chooseCompany(first.id);
}
