import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { ContractSkeleton } from './estimates/contract-skeleton.tsx';
import { searchTexts } from './lib/search-texts.ts';
import { readReportFilter } from './reports/read-report-filter.ts';
import { enterCompany } from './session/enter-company.ts';
import { readSessionOrLeave } from './session/read-session-or-leave.ts';
import { AppShell } from './shell/app-shell.tsx';
import { NotFound } from './shell/not-found.tsx';
import { PageError } from './shell/page-error.tsx';
import { PagePending } from './shell/page-pending.tsx';
import { PageSkeleton } from './ui/page-skeleton.tsx';

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: PageError });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
  pendingComponent: PagePending,
});
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./session/sign-up-page.tsx'), 'SignUpPage'),
  pendingComponent: PagePending,
});
const newCompany = createRoute({
  getParentRoute: () => root,
  path: '/new-company',
  beforeLoad: async () => void (await readSessionOrLeave()),
  component: lazyRouteComponent(() => import('./company/new-company-page.tsx'), 'NewCompanyPage'),
  pendingComponent: PagePending,
});

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: enterCompany,
  component: AppShell,
  pendingComponent: PagePending,
  errorComponent: PageError,
});

const overview = createRoute({
  getParentRoute: () => app,
  path: '/',
  component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
});
const customers = createRoute({
  getParentRoute: () => app,
  path: '/customers',
  component: lazyRouteComponent(() => import('./customers/customer-list-page.tsx'), 'CustomerListPage'),
});
const newCustomer = createRoute({
  getParentRoute: () => app,
  path: '/customers/new',
  component: lazyRouteComponent(() => import('./customers/new-customer-page.tsx'), 'NewCustomerPage'),
});
const customer = createRoute({
  getParentRoute: () => app,
  path: '/customers/$id',
  component: lazyRouteComponent(() => import('./customers/customer-page.tsx'), 'CustomerPage'),
});
const editCustomer = createRoute({
  getParentRoute: () => app,
  path: '/customers/$id/edit',
  component: lazyRouteComponent(() => import('./customers/edit-customer-page.tsx'), 'EditCustomerPage'),
});
const estimates = createRoute({
  getParentRoute: () => app,
  path: '/estimates',
  validateSearch: searchTexts('show'),
  component: lazyRouteComponent(() => import('./estimates/estimate-list-page.tsx'), 'EstimateListPage'),
});
const newEstimate = createRoute({
  getParentRoute: () => app,
  path: '/estimates/new',
  validateSearch: searchTexts('customer'),
  component: lazyRouteComponent(() => import('./estimates/new-estimate-page.tsx'), 'NewEstimatePage'),
});
const estimate = createRoute({
  getParentRoute: () => app,
  path: '/estimates/$id',
  component: lazyRouteComponent(() => import('./estimates/estimate-page.tsx'), 'EstimatePage'),
  pendingComponent: ContractSkeleton,
});
const editEstimate = createRoute({
  getParentRoute: () => app,
  path: '/estimates/$id/edit',
  component: lazyRouteComponent(() => import('./estimates/edit-estimate-page.tsx'), 'EditEstimatePage'),
});
const reviseEstimate = createRoute({
  getParentRoute: () => app,
  path: '/estimates/$id/revise',
  component: lazyRouteComponent(() => import('./estimates/revise-estimate-page.tsx'), 'ReviseEstimatePage'),
});
const newBill = createRoute({
  getParentRoute: () => app,
  path: '/estimates/$id/bill',
  validateSearch: (search: Record<string, unknown>): { readonly way?: 'none' | 'remaining' | 'draws' } =>
    search.way === 'none' || search.way === 'remaining' || search.way === 'draws' ? { way: search.way } : {},
  component: lazyRouteComponent(() => import('./billing/new-bill-page.tsx'), 'NewBillPage'),
});
const drawSchedule = createRoute({
  getParentRoute: () => app,
  path: '/estimates/$id/draws',
  component: lazyRouteComponent(() => import('./draws/draw-schedule-page.tsx'), 'DrawSchedulePage'),
});
const takeOver = createRoute({
  getParentRoute: () => app,
  path: '/estimates/$id/take-over',
  component: lazyRouteComponent(() => import('./take-over/take-over-page.tsx'), 'TakeOverPage'),
});
const changeRule = createRoute({
  getParentRoute: () => app,
  path: '/estimates/$id/retainage',
  component: lazyRouteComponent(() => import('./retainage/change-rule-page.tsx'), 'ChangeRulePage'),
});
const newChangeOrder = createRoute({
  getParentRoute: () => app,
  path: '/estimates/$id/change-orders/new',
  component: lazyRouteComponent(
    () => import('./change-orders/new-change-order-page.tsx'),
    'NewChangeOrderPage',
  ),
});
const changeOrder = createRoute({
  getParentRoute: () => app,
  path: '/change-orders/$id',
  component: lazyRouteComponent(() => import('./change-orders/change-order-page.tsx'), 'ChangeOrderPage'),
});
const editChangeOrder = createRoute({
  getParentRoute: () => app,
  path: '/change-orders/$id/edit',
  component: lazyRouteComponent(
    () => import('./change-orders/edit-change-order-page.tsx'),
    'EditChangeOrderPage',
  ),
});
const report = createRoute({
  getParentRoute: () => app,
  path: '/estimates/$id/report',
  validateSearch: searchTexts('asOf'),
  component: lazyRouteComponent(() => import('./reports/billing-report-page.tsx'), 'BillingReportPage'),
});
const invoices = createRoute({
  getParentRoute: () => app,
  path: '/invoices',
  validateSearch: searchTexts('show'),
  component: lazyRouteComponent(() => import('./invoices/invoice-list-page.tsx'), 'InvoiceListPage'),
});
const invoice = createRoute({
  getParentRoute: () => app,
  path: '/invoices/$id',
  component: lazyRouteComponent(() => import('./invoices/invoice-page.tsx'), 'InvoicePage'),
});
const editDraft = createRoute({
  getParentRoute: () => app,
  path: '/invoices/$id/edit',
  component: lazyRouteComponent(() => import('./billing/edit-draft-page.tsx'), 'EditDraftPage'),
});
const creditNote = createRoute({
  getParentRoute: () => app,
  path: '/invoices/$id/credit',
  validateSearch: searchTexts('amount'),
  component: lazyRouteComponent(() => import('./corrections/credit-note-page.tsx'), 'CreditNotePage'),
});
const certify = createRoute({
  getParentRoute: () => app,
  path: '/invoices/$id/certify',
  component: lazyRouteComponent(() => import('./certificates/certify-page.tsx'), 'CertifyPage'),
});
const packet = createRoute({
  getParentRoute: () => app,
  path: '/invoices/$id/packet',
  component: lazyRouteComponent(() => import('./packets/packet-page.tsx'), 'PacketPage'),
});
const issueAgain = createRoute({
  getParentRoute: () => app,
  path: '/invoices/$id/again',
  component: lazyRouteComponent(() => import('./corrections/issue-again-page.tsx'), 'IssueAgainPage'),
});
const payments = createRoute({
  getParentRoute: () => app,
  path: '/payments',
  component: lazyRouteComponent(() => import('./payments/payment-list-page.tsx'), 'PaymentListPage'),
});
const newPayment = createRoute({
  getParentRoute: () => app,
  path: '/payments/new',
  validateSearch: searchTexts('customer', 'invoice'),
  component: lazyRouteComponent(() => import('./payments/new-payment-page.tsx'), 'NewPaymentPage'),
});
const payment = createRoute({
  getParentRoute: () => app,
  path: '/payments/$id',
  component: lazyRouteComponent(() => import('./payments/payment-page.tsx'), 'PaymentPage'),
});
const books = createRoute({
  getParentRoute: () => app,
  path: '/books',
  validateSearch: searchTexts('show', 'from', 'to'),
  component: lazyRouteComponent(() => import('./books/books-page.tsx'), 'BooksPage'),
});
const entries = createRoute({
  getParentRoute: () => app,
  path: '/books/entries',
  validateSearch: searchTexts('account', 'document', 'to'),
  component: lazyRouteComponent(() => import('./books/entry-list-page.tsx'), 'EntryListPage'),
});
const newEntry = createRoute({
  getParentRoute: () => app,
  path: '/books/entries/new',
  component: lazyRouteComponent(() => import('./books/new-entry-page.tsx'), 'NewEntryPage'),
});
const entry = createRoute({
  getParentRoute: () => app,
  path: '/books/entries/$id',
  component: lazyRouteComponent(() => import('./books/entry-page.tsx'), 'EntryPage'),
});
const reports = createRoute({
  getParentRoute: () => app,
  path: '/reports',
  component: lazyRouteComponent(() => import('./reports/report-index-page.tsx'), 'ReportIndexPage'),
});
const oneReport = createRoute({
  getParentRoute: () => app,
  path: '/reports/$report',
  validateSearch: readReportFilter,
  component: lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
});
const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});

const routeTree = root.addChildren([
  signIn,
  signUp,
  newCompany,
  app.addChildren([
    overview,
    ...[customers, newCustomer, customer, editCustomer],
    ...[estimates, newEstimate, estimate, editEstimate, reviseEstimate, newBill, report],
    ...[drawSchedule, newChangeOrder, changeOrder, editChangeOrder],
    ...[changeRule, takeOver],
    ...[invoices, invoice, editDraft, creditNote, certify, packet, issueAgain],
    ...[payments, newPayment, payment],
    ...[books, entries, newEntry, entry, reports, oneReport, settings],
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageError,
  defaultPendingMs: 0,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
