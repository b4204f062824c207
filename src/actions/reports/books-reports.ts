import { balanceSheetReport } from '#core/reports/balance-sheet-report.ts';
import { cashIncome } from '#core/reports/cash-income.ts';
import { generalLedger } from '#core/reports/general-ledger.ts';
import { journalReport } from '#core/reports/journal-report.ts';
import { paidIncome } from '#core/reports/paid-income.ts';
import { profitAndLoss } from '#core/reports/profit-and-loss.ts';
import type { ReportBody } from '#core/reports/report-body.ts';
import { salesTaxReport } from '#core/reports/sales-tax-report.ts';
import { taxedBills } from '#core/reports/taxed-bills.ts';
import { trialBalanceReport } from '#core/reports/trial-balance-report.ts';
import { loadBalances } from '#db/balances.ts';
import { type LedgerLines, loadMovementsOfAccounts, loadOpenedAccounts } from '#db/ledger-lines.ts';
import { listSettledBills } from '#db/settled-bills.ts';
import { loadTaxedDocuments } from '#db/taxed-documents.ts';
import { ledgerLines } from './ledger-lines.ts';
import type { ReportScene } from './report-scene.ts';

const linesOf = ({ tx, company, filter }: ReportScene, which: LedgerLines) =>
  ledgerLines(tx, company.id, filter, which);

/** Reports of the books themselves. */
export const booksReports = {
  'trial-balance': async ({ tx, company, filter }: ReportScene): Promise<ReportBody> =>
    trialBalanceReport(await loadBalances(tx, company.id, filter.asOf), filter.asOf),

  'balance-sheet': async ({ tx, company, filter }: ReportScene): Promise<ReportBody> =>
    balanceSheetReport(await loadBalances(tx, company.id, filter.asOf), filter.asOf),

  'profit-and-loss': async ({ tx, company, filter }: ReportScene): Promise<ReportBody> => {
    const accounts = await loadMovementsOfAccounts(tx, company.id, filter);
    const byCash = filter.basis === 'cash';
    const cash = byCash
      ? { incomeMinor: cashIncome(await listSettledBills(tx, company.id, filter), filter) }
      : null;
    const { from, to, customerId, estimateId } = filter;
    return profitAndLoss(accounts, cash, { from, to, customerId, estimateId });
  },

  'paid-income': async ({ tx, company, filter }: ReportScene): Promise<ReportBody> =>
    paidIncome(await listSettledBills(tx, company.id, filter), filter),

  'general-ledger': async (scene: ReportScene): Promise<ReportBody> =>
    generalLedger(
      await loadOpenedAccounts(scene.tx, scene.company.id, scene.filter),
      await linesOf(scene, 'lines'),
      scene.filter,
    ),

  journal: async (scene: ReportScene): Promise<ReportBody> => journalReport(await linesOf(scene, 'entries')),

  'sales-tax': async ({ tx, company, filter, words }: ReportScene): Promise<ReportBody> =>
    salesTaxReport(await loadTaxedDocuments(tx, company.id, filter), filter, words.retainage),

  'taxed-bills': async ({ tx, company, filter, words }: ReportScene): Promise<ReportBody> =>
    taxedBills(await loadTaxedDocuments(tx, company.id, filter), filter, words.retainage),
};
