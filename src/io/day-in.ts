const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that it is somewhere. Example: `dayIn('America/New_York', now)` is '2026-03-31'. */
export function dayIn(timeZone: string, at: Date): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(at);
}
