import { useMemo } from 'react';
import { formatPercent } from '#core/money/format-percent.ts';
import { ratesOn } from '#core/tax/rates-on.ts';
import { listTaxRates } from '#endpoints/company.ts';
import type { AnswerOf } from '#endpoints/endpoint.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { useRead } from '#web/lib/use-read.ts';
import { wirePercent } from '#web/lib/wire-percent.ts';

type Kept = AnswerOf<typeof listTaxRates>['rows'][number];

/** One rate that is charged. */
export interface SingleRate {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: string;
  readonly compound: boolean;
}

/** What a line can take: one rate, or a group of several. */
export interface TaxRate {
  readonly taxRateId: string;
  readonly label: string;
  readonly isDefault: boolean;
  /** The rates that it charges: itself, or those of the group. */
  readonly parts: readonly SingleRate[];
}

const nothing: readonly (string | null)[] = [];

/** The tax rates of a day that a line can take; an archived one only where it is still in use. */
export function useTaxRates(day: string, inUse: readonly (string | null)[] = nothing): readonly TaxRate[] {
  const { rows: kept } = useRead(listTaxRates, {}, { staleTime: 60_000 });
  return useMemo(() => {
    const rows = kept.map((one) => ({ ...one, rate: rateOn(one, day) }));
    return rows
      .filter(({ id, archived }) => !archived || inUse.includes(id))
      .map((kept) => ({
        taxRateId: kept.id,
        label: kept.groupOf.length > 0 ? kept.name : `${kept.name} ${percentText(kept.rate)}`,
        isDefault: kept.isDefault,
        parts: partsOf(kept, rows),
      }));
  }, [kept, day, inUse]);
}

function rateOn({ rate, changes }: Kept, day: string): string {
  const dated = changes.map((change) => ({ from: change.from, rate: wirePercent(change.rate) }));
  const [on] = ratesOn([{ rate: wirePercent(rate), changes: dated }], day);
  return on === undefined ? rate : formatPercent(on.rate);
}

function partsOf(kept: Kept, all: readonly Kept[]): readonly SingleRate[] {
  const parts = kept.groupOf.length > 0 ? all.filter(({ id }) => kept.groupOf.includes(id)) : [kept];
  return parts.map(({ id, name, rate, compound }) => ({ taxRateId: id, name, rate, compound }));
}
