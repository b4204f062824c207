const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** How large a file is: sizeText(1_572_864) is '1.5 MB'. */
export function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1) return `${bytes} bytes`;
  return kilobytes < 1024 ? `${whole.format(kilobytes)} KB` : `${tenth.format(kilobytes / 1024)} MB`;
}
