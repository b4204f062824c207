import { useMemo } from 'react';
import { listTaxRates } from '#endpoints/company.ts';
import { percentText } from '#web/lib/percent-text.ts';
import { useRead } from '#web/lib/use-read.ts';

export interface TaxRate {
  readonly taxRateId: string;
  readonly name: string;
  readonly rate: string;
  readonly label: string;
  readonly isDefault: boolean;
}

const nothing: readonly string[] = [];

/** The tax rates that a line can take; an archived one only where it is still in use. */
export function useTaxRates(inUse: readonly (string | null)[] = nothing): readonly TaxRate[] {
  const { rows } = useRead(listTaxRates, {}, { staleTime: 60_000 });
  return useMemo(
    () =>
      rows
        .filter(({ id, archived }) => !archived || inUse.includes(id))
        .map(({ id, name, rate, isDefault }) => ({
          taxRateId: id,
          name,
          rate,
          label: `${name} ${percentText(rate)}`,
          isDefault,
        })),
    [rows, inUse],
  );
}
