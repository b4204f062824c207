import type { z } from 'zod';
import type { askedFigure } from '#endpoints/application-shapes.ts';
import { explainInvoice } from '#endpoints/applications.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readInvoice } from '#endpoints/invoices.ts';
import { BillSum } from '#web/billing/bill-sum.tsx';
import { LeftAfterBill } from '#web/billing/left-after-bill.tsx';
import { dayText } from '#web/lib/day-text.ts';
import { useAnswer } from '#web/lib/use-answer.ts';
import { useNarrow } from '#web/lib/use-narrow.ts';
import { FullPrice } from '#web/taxes/full-price.tsx';
import { Answered } from '#web/ui/answered.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { useWords } from '#web/words/use-words.ts';
import { ApplicationLinks } from './application-links.tsx';
import { ChangeOrderBox } from './change-order-box.tsx';
import { ExplanationCard } from './explanation-card.tsx';
import { sheetColumns } from './sheet-columns.tsx';
import { SummaryLines } from './summary-lines.tsx';

type Invoice = AnswerOf<typeof readInvoice>;
type Asked = z.input<typeof askedFigure>;

/** An application as it was issued: columns A to I, L1 to L9, and what is due with tax. */
export function ApplicationSheet({ invoice }: { readonly invoice: Invoice }) {
  const phone = useNarrow('phone');
  const { say } = useWords();
  const { id, figures, currency } = invoice;
  const { application } = figures;
  if (application === null) return null;
  const why = (asked: Asked) => <Why invoiceId={id} asked={asked} />;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted">
          For the period {dayText(application.periodFrom)} to {dayText(application.periodTo)}
        </p>
        <ApplicationLinks invoiceId={id} />
      </div>
      <DataTable
        caption="Continuation sheet"
        columns={sheetColumns(application, say, (lineId, column) => why({ lineId, column }), phone)}
        rows={application.lines}
        rowKey={({ lineId }) => lineId}
      />
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        <SummaryLines summary={application.summary} why={(figure) => why({ figure })} />
        <div className="flex flex-col gap-5">
          <BillSum {...{ figures, currency }} of="Work and materials on this bill">
            <FullPrice figures={figures} />
            <LeftAfterBill figures={figures} />
          </BillSum>
          <ChangeOrderBox box={application.changeOrders} />
        </div>
      </div>
    </div>
  );
}

function Why({ invoiceId, asked }: { readonly invoiceId: string; readonly asked: Asked }) {
  const answer = useAnswer(explainInvoice, { params: { id: invoiceId }, query: asked });
  return (
    <Answered answer={answer} rows={3}>
      {(explained) => <ExplanationCard explained={explained} />}
    </Answered>
  );
}
