import { changeOrderLabel } from '#core/change-orders/change-order-label.ts';
import { isPending } from '#core/change-orders/is-pending.ts';
import { formatMoney } from '#core/money/format-money.ts';
import { planWaiver } from '#core/packets/plan-waiver.ts';
import { withCompany } from '#db/company.ts';
import type { AskedWaiver, PacketRecord } from '#db/packets.ts';
import type { Logo } from '#documents/letterhead.ts';
import type { PacketBill, PacketContentsLine } from '#documents/packet-page-document.ts';
import { packetWords } from '#documents/packet-words.ts';
import { renderPacketPage } from '#documents/render-packet-page.ts';
import { saidIn } from '#documents/words-of.ts';
import type { Acting } from './acting.ts';
import { applicationOf } from './application-of.ts';
import { billingReport } from './billing-report.ts';
import { billingReportDocument } from './billing-report-document.ts';
import { letterhead } from './letterhead.ts';
import { loadedLogo } from './loaded-logo.ts';
import type { PacketScene } from './packet-scene.ts';
import { settle } from './refused.ts';
import type { Services } from './services.ts';

/** One of the pages that are made for a packet, printed. */
export interface PacketPage {
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is made for a packet itself; the cover is set last, since it names the pages of all others. */
export interface PacketPages {
  readonly bill: PacketBill;
  readonly cover: Pick<PacketPage, 'title' | 'name'>;
  readonly log: PacketPage;
  readonly waivers: readonly PacketPage[];
}

function billOf(
  { bill: { invoice }, printed, through }: PacketScene,
  exponent: number,
  logo: Logo | null,
): PacketBill {
  return {
    ...letterhead(printed.parties, logo),
    invoiceNumber: String(invoice.number),
    applicationNumber: applicationOf(invoice),
    date: invoice.invoice_date,
    through,
    estimateNumber: printed.estimateNumber,
    estimateTitle: printed.estimateTitle,
    due: formatMoney(invoice.due_minor, exponent),
  };
}

async function waiverPage(
  { history, candidates, bill: { figures } }: PacketScene,
  bill: PacketBill,
  { invoiceId, kind }: AskedWaiver,
  exponent: number,
): Promise<PacketPage | null> {
  const money = (minor: bigint) => formatMoney(minor, exponent);
  const waived = candidates.find((one) => one.invoiceId === invoiceId);
  const invoice = history.invoices.find((one) => one.id === invoiceId);
  if (!waived || !invoice) return null;
  const isOwn = waived.number === bill.invoiceNumber;
  const pending = history.changeOrders.filter(isPending);
  const bytes = await renderPacketPage({
    ...bill,
    page: 'waiver',
    invoiceNumber: waived.number,
    applicationNumber: applicationOf(invoice),
    through: isOwn ? bill.through : invoice.invoice_date,
    kind,
    amount: money(settle(planWaiver(kind, waived))),
    retainageHeld: money(isOwn ? figures.heldToDateMinor : invoice.held_to_date_minor),
    pending: pending.map((order) => ({
      number: changeOrderLabel(order.number),
      title: order.title,
      net: money(order.additionsMinor + order.deductionsMinor),
    })),
  });
  const title = `${packetWords.waivers[kind]}, ${waived.number}`;
  return { title, name: `${title}.pdf`, bytes };
}

/** Prints the pages that are made for a packet: the log of change orders, and each waiver. */
export async function packetPages(
  services: Services,
  acting: Acting,
  scene: PacketScene,
  { waivers }: Pick<PacketRecord, 'waivers'>,
): Promise<PacketPages> {
  const { id: companyId, exponent } = acting.company;
  const { logoSha256 } = scene.printed.parties;
  const logo = await withCompany(
    services.database,
    companyId,
    (tx) => loadedLogo(tx, companyId, logoSha256),
    {
      readOnly: true,
    },
  );
  const bill = billOf(scene, exponent, logo);
  const report = await billingReport(services, acting, scene.bill.invoice.estimate_id);
  const { changeOrders } = billingReportDocument(report, acting, logo);
  const approved = report.changeOrders.filter(({ status }) => status === 'approved');
  const netMinor = approved.reduce((sum, one) => sum + one.additionsMinor + one.deductionsMinor, 0n);
  const log = await renderPacketPage({
    ...bill,
    page: 'change-order-log',
    changeOrders,
    approvedNet: formatMoney(netMinor, exponent),
  });
  const logTitle = saidIn(bill.words)(packetWords.changeOrderLog);
  const made: (PacketPage | null)[] = [];
  for (const waiver of waivers) made.push(await waiverPage(scene, bill, waiver, exponent));
  return {
    bill,
    cover: { title: packetWords.coverTitle, name: `${packetWords.coverTitle}.pdf` },
    log: { title: logTitle, name: `${logTitle}.pdf`, bytes: log },
    waivers: made.filter((page) => page !== null),
  };
}

/** Prints the letter of a packet with its contents. */
export const packetCover = (
  { bill }: PacketPages,
  letter: string,
  contents: readonly PacketContentsLine[],
): Promise<Uint8Array> => renderPacketPage({ ...bill, page: 'cover', letter, contents });

/** Prints the numbers that the pages of a packet have in the whole. */
export const packetNumbers = ({ bill }: PacketPages, pages: number): Promise<Uint8Array> =>
  renderPacketPage({ ...bill, page: 'numbers', pages });
