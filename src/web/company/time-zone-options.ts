import type { Option } from '#web/ui/select-field.tsx';

/** The time zones that this browser knows, with the given one among them. */
export function timeZoneOptions(current: string): readonly Option[] {
  const known = Intl.supportedValuesOf('timeZone');
  const all = known.includes(current) ? known : [current, ...known];
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
