import type { CurveMonth } from '#core/charts/contract-curve.ts';
import type { CompanyWords } from '#core/words/company-words.ts';
import type { ReportBody, ReportCell, ReportRow } from './report-body.ts';

type Amount = 'planned' | 'billed' | 'collected' | 'held';

/**
 * A contract month by month: what was planned, billed, collected and held in each, and to date. Of a month that has not come
 * only the plan is said.
 * @example curveBody(contractCurve(months, plan, '2026-03-31'), companyWords(company))
 */
export function curveBody(curve: readonly CurveMonth[], { retainage }: CompanyWords): ReportBody {
  const isPlanned = curve.some(({ plannedMinor }) => plannedMinor !== null);
  const names: readonly (readonly [Amount, string])[] = [
    ...(isPlanned ? [['planned', 'Planned'] as const] : []),
    ['billed', 'Billed'],
    ['collected', 'Collected'],
    ['held', `Held as ${retainage}`],
  ];
  const cells = (one: CurveMonth, before: CurveMonth | undefined): ReportRow['cells'] => {
    const said: Record<string, ReportCell> = { month: one.month };
    for (const [name] of names) {
      const [now, then] = [one[`${name}Minor`], before?.[`${name}Minor`] ?? 0n];
      said[name] = now === null ? null : now - then;
      if (now === null) said[`${name}ToDate`] = null;
    }
    return said;
  };
  return {
    main: 'billed',
    columns: [
      { id: 'month', label: 'Month', kind: 'month' },
      ...names.flatMap(([id, label]) => [
        { id, label, kind: 'money' } as const,
        {
          id: `${id}ToDate`,
          label: `${label} to date`,
          kind: 'money',
          formula: { adds: [id], subtracts: [], running: true },
        } as const,
      ]),
    ],
    sections: [
      {
        title: null,
        subtotal: null,
        rows: curve.map((one, place) => ({ cells: cells(one, curve[place - 1]) })),
      },
    ],
    totals: [],
    note: null,
  };
}
