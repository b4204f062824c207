import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { readInvoice } from '#endpoints/invoices.ts';
import { askForPacket } from '#endpoints/packets.ts';
import { Attachments } from '#web/attachments/attachments.tsx';
import { toast } from '#web/lib/toast.ts';
import { useAction } from '#web/lib/use-action.ts';
import { useRead } from '#web/lib/use-read.ts';
import { Button } from '#web/ui/button.tsx';
import { FormProblem } from '#web/ui/form-problem.tsx';
import { PageHeader } from '#web/ui/page-header.tsx';
import { Section } from '#web/ui/section.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { textLink } from '#web/ui/text-link.ts';
import { useWords } from '#web/words/use-words.ts';
import { checklistOf } from './checklist-of.ts';
import { FileChoice } from './file-choice.tsx';
import { PacketChecklist } from './packet-checklist.tsx';
import { PacketList } from './packet-list.tsx';
import { usePacketOffer } from './use-packet-offer.ts';
import { WaiverChoice, waiverKey } from './waiver-choice.tsx';

/** What a lender or an owner gets with a bill: what goes in, what is missing, and the packets that were made. */
export function PacketPage() {
  const { id } = useParams({ from: '/app/invoices/$id/packet' });
  const invoice = useRead(readInvoice, { params: { id } });
  const { changeOrder } = useWords();
  const { offer, making } = usePacketOffer(id);
  const [letter, setLetter] = useState(offer.letter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(offer.waivers.filter(({ suggested }) => suggested).map(waiverKey)),
  );
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(() => new Set());
  const files = offer.files.filter((file) => !leftOut.has(file.id));
  const make = useAction(askForPacket, () => toast('The packet is being made'));
  const waivers = offer.waivers
    .filter((one) => chosen.has(waiverKey(one)))
    .map(({ invoiceId, kind }) => ({ invoiceId, kind }));
  return (
    <>
      <PageHeader
        title="Packet for lender or owner"
        above={
          <Link to="/invoices/$id" params={{ id }} className={textLink}>
            {invoice.number} {invoice.heading}
          </Link>
        }
        below={`${invoice.customer.name} · ${invoice.estimate.title}`}
      />
      <FormProblem problem={make.problem} />
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
        <Section title="What goes in">
          <PacketChecklist items={checklistOf(offer, files)} currency={invoice.currency} />
          <FileChoice files={offer.files} leftOut={leftOut} onChange={setLeftOut} />
        </Section>
        <div className="flex min-w-0 flex-col gap-4">
          <WaiverChoice
            offers={offer.waivers}
            currency={invoice.currency}
            chosen={chosen}
            onChange={setChosen}
          />
          <TextArea
            label="Letter"
            hint="An empty line begins a paragraph. The contents follow by themselves."
            rows={8}
            name="cover"
            error={make.problem?.fields?.cover}
            value={letter}
            onChange={setLetter}
          />
          <Button
            weight="primary"
            busy={make.busy || making}
            onClick={() =>
              make.run({
                params: { id },
                body: { cover: letter, waivers, files: files.map((file) => file.id) },
              })
            }
            className="self-start max-sm:self-stretch"
          >
            Make the packet
          </Button>
        </div>
      </div>
      <Section title="Packets">
        <div aria-live="polite">
          <PacketList packets={offer.packets} />
        </div>
      </Section>
      <Section title="Files of this bill">
        <p className="max-w-prose text-muted">
          Files of the contract and of its {changeOrder.many} can go along as well.
        </p>
        <Attachments place={{ estimateId: invoice.estimate.id, invoiceId: id }} />
      </Section>
    </>
  );
}
