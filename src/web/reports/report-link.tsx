import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportLink as Behind } from '#core/reports/report-body.ts';
import { figureLink } from './figure-link.ts';

interface ReportLinkProps {
  readonly behind: Exclude<Behind, { readonly to: 'costs' }> | null;
  readonly children: ReactNode;
}

/** Opens what is behind a figure: its document, its entries, or another report narrowed down to it. */
export function ReportLink({ behind, children }: ReportLinkProps) {
  if (behind === null) return children;
  if (behind.to === 'report') {
    return (
      <Link
        to="/reports/$report"
        params={{ report: behind.report }}
        search={behind.filter}
        className={figureLink}
      >
        {children}
      </Link>
    );
  }
  if (behind.to === 'billing_report') {
    return (
      <Link
        to="/estimates/$id/report"
        params={{ id: behind.id }}
        search={{ asOf: behind.asOf }}
        className={figureLink}
      >
        {children}
      </Link>
    );
  }
  const places = {
    invoice: '/invoices/$id',
    estimate: '/estimates/$id',
    customer: '/customers/$id',
    payment: '/payments/$id',
    entry: '/books/entries/$id',
  } as const;
  return (
    <Link to={places[behind.to]} params={{ id: behind.id }} className={figureLink}>
      {children}
    </Link>
  );
}
