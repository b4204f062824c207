import { Menu } from '@base-ui/react/menu';
import { useNavigate } from '@tanstack/react-router';
import { Check, ChevronsUpDown, LogOut, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { readSession, signOut } from '#endpoints/session.ts';
import { useCompany } from '#web/company/use-company.ts';
import { chooseCompany } from '#web/lib/chosen-company.ts';
import { noteSignedIn } from '#web/lib/signed-in.ts';
import { startOver } from '#web/lib/start-over.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useRead } from '#web/lib/use-read.ts';

/** Which company this is, the way to another one, and the way out. */
export function CompanyMenu() {
  const company = useCompany();
  const session = useRead(readSession, {}, { staleTime: 60_000 });
  const navigate = useNavigate();
  const leave = useAction(
    signOut,
    () => {
      chooseCompany(null);
      noteSignedIn('left');
      startOver('/sign-in');
    },
    'leave',
  );
  const change = (companyId: string) => {
    chooseCompany(companyId);
    startOver('/');
  };
  return (
    <Menu.Root>
      <Menu.Trigger className="flex min-h-8 w-full min-w-0 items-center gap-2 rounded px-2.5 text-left hover:bg-raised pointer-coarse:min-h-11">
        <span className="min-w-0 grow truncate font-medium">{company.name}</span>
        <ChevronsUpDown size={14} aria-hidden="true" className="shrink-0 text-muted" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" className="z-60 outline-none">
          <Menu.Popup className="max-h-[70dvh] min-w-56 overflow-y-auto rounded border border-line bg-raised py-1 shadow-lg outline-none">
            <p className="px-3 py-1 text-small text-muted">{session.user.email}</p>
            {session.companies.map(({ id, name }) => (
              <Choice key={id} onClick={() => change(id)}>
                <Check size={14} aria-hidden="true" className={id === company.id ? '' : 'invisible'} />
                {name}
              </Choice>
            ))}
            <Menu.Separator className="my-1 border-t border-line" />
            <Choice onClick={() => void navigate({ to: '/new-company' })}>
              <Plus size={14} aria-hidden="true" />
              Add another company
            </Choice>
            <Choice onClick={() => leave.run({ body: {} })}>
              <LogOut size={14} aria-hidden="true" />
              Sign out
            </Choice>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Choice({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <Menu.Item
      onClick={onClick}
      className="flex min-h-8 cursor-pointer items-center gap-2 px-3 outline-none select-none data-highlighted:bg-accent-soft pointer-coarse:min-h-11"
    >
      {children}
    </Menu.Item>
  );
}
