import { formatMoney } from '#core/money/format-money.ts';
import { packetLetter } from '#core/packets/packet-letter.ts';
import { capitalized, companyWords } from '#core/words/company-words.ts';
import { withCompany } from '#db/company.ts';
import { listPackets, type PacketRecord } from '#db/packets.ts';
import { datesIn } from '#documents/dates-in.ts';
import { figuresIn } from '#documents/figures.ts';
import { type Acting, demand } from './acting.ts';
import { applicationOf } from './application-of.ts';
import { lookAtFiles } from './look-at-files.ts';
import { type PacketScene, packetScene } from './packet-scene.ts';
import type { Services } from './services.ts';

function letterOf({ bill: { invoice }, printed, through }: PacketScene, { company }: Acting): string {
  const { locale, currency, customerContact } = printed.parties;
  const day = datesIn(locale);
  const application = applicationOf(invoice);
  const word = companyWords(company).application.one;
  return packetLetter({
    bill: application === null ? String(invoice.number) : `${capitalized(word)} ${application}`,
    job: printed.estimateTitle,
    through: day(through),
    due: figuresIn(locale, currency).inText(formatMoney(invoice.due_minor, company.exponent)),
    dueBy: day(invoice.due_date),
    contact: customerContact,
  });
}

/** What a packet of a bill would hold and lacks, the letter that it starts from, and the packets that were made. */
export async function packetOffer(
  services: Services,
  acting: Acting,
  invoiceId: string,
): Promise<{
  readonly scene: PacketScene;
  readonly letter: string;
  readonly packets: readonly PacketRecord[];
}> {
  demand(acting, 'invoices.read');
  const { id: companyId } = acting.company;
  await lookAtFiles(services, acting, invoiceId);
  return withCompany(
    services.database,
    companyId,
    async (tx) => {
      const scene = await packetScene(tx, companyId, invoiceId, services.mostPacketBytes);
      const packets = await listPackets(tx, companyId, invoiceId);
      return { scene, letter: letterOf(scene, acting), packets };
    },
    { readOnly: true, isolation: 'repeatable read' },
  );
}
