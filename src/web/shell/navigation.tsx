import { Link } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import {
  BookOpen,
  ChartNoAxesColumn,
  FileText,
  House,
  Landmark,
  ReceiptText,
  Settings,
  Users,
} from 'lucide-react';

const places: readonly { readonly to: string; readonly label: string; readonly icon: LucideIcon }[] = [
  { to: '/', label: 'Overview', icon: House },
  { to: '/estimates', label: 'Estimates', icon: FileText },
  { to: '/invoices', label: 'Invoices', icon: ReceiptText },
  { to: '/payments', label: 'Payments', icon: Landmark },
  { to: '/customers', label: 'Customers', icon: Users },
  { to: '/reports', label: 'Reports', icon: ChartNoAxesColumn },
  { to: '/books', label: 'Books', icon: BookOpen },
  { to: '/settings', label: 'Settings', icon: Settings },
];

/** Where one can go; the place that one is in is marked by weight and a bar, not by colour alone. */
export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  return (
    <nav aria-label="Main">
      <ul className="flex flex-col gap-0.5">
        {places.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/' }}
              onClick={onGo}
              className={
                'flex min-h-8 items-center gap-2.5 rounded border-l-2 border-transparent px-2.5 text-muted transition-colors ' +
                'hover:bg-raised hover:text-text pointer-coarse:min-h-11 forced-colors:border-[Canvas] ' +
                'data-[status=active]:border-accent forced-colors:data-[status=active]:border-[Highlight] data-[status=active]:bg-raised data-[status=active]:font-medium data-[status=active]:text-text'
              }
            >
              <Icon size={16} aria-hidden="true" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
