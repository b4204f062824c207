import type { AnswerOf } from '#endpoints/endpoint.ts';
import type { readPacketOffer } from '#endpoints/packets.ts';
import { isZero, moneyText } from '#web/lib/money-text.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { waiverWords } from './waiver-words.ts';

type Offer = AnswerOf<typeof readPacketOffer>['waivers'][number];

interface WaiverChoiceProps {
  readonly offers: readonly Offer[];
  readonly currency: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** What tells one offered waiver from the others. */
export const waiverKey = ({ invoiceId, kind }: Pick<Offer, 'invoiceId' | 'kind'>): string =>
  `${invoiceId} ${kind}`;

/** Which lien waivers go along; one that would say too much yet cannot be ticked, and says why. */
export function WaiverChoice({ offers, currency, chosen, onChange }: WaiverChoiceProps) {
  const toggle = (key: string, on: boolean) =>
    onChange(new Set(on ? [...chosen, key] : [...chosen].filter((one) => one !== key)));
  return (
    <fieldset>
      <legend className="text-small font-medium">Lien waivers</legend>
      {offers.map((offer) => {
        const key = waiverKey(offer);
        const open = !isZero(offer.open);
        return (
          <Checkbox
            key={key}
            label={`${waiverWords[offer.kind]}, ${offer.number}`}
            hint={
              open
                ? `${moneyText(offer.open, currency)} is not recorded as paid yet.`
                : `For ${moneyText(offer.amount, currency)}.`
            }
            checked={chosen.has(key)}
            disabled={open}
            onChange={(on) => toggle(key, on)}
          />
        );
      })}
    </fieldset>
  );
}
