// A spreadsheet runs what begins like this; a figure below 0 is none of it.
const RUNS = /^[=+@\t\r\n]|^-(?![\d.]+$)/;

/** One line of a CSV file. Words that a spreadsheet would run as a formula get an apostrophe before them. */
export function csvLine(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const safe = RUNS.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${written.join(',')}\r\n`;
}
