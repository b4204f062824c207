import { locale } from '#web/lib/locale.ts';
import type { Option } from '#web/ui/select-field.tsx';

const common = ['USD', 'CAD', 'EUR', 'GBP', 'AUD', 'NZD', 'CHF', 'JPY'];

/** Every currency by its name, the common ones first. */
export function currencyOptions(): readonly Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const option = (code: string) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` });
  const others = Intl.supportedValuesOf('currency').filter((code) => !common.includes(code));
  return [...common, ...others].map(option);
}
