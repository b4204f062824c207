/** What a change order does to the end of the job. */
export function daysWords(scheduleDays: number): string {
  if (scheduleDays === 0) return '';
  const count = Math.abs(scheduleDays);
  return `${count} ${count === 1 ? 'day' : 'days'} ${scheduleDays > 0 ? 'later' : 'earlier'}`;
}
