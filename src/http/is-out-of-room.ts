// What PostgreSQL and the operating system call a disk without room.
const FULL = new Set(['53100', 'ENOSPC']);

/** Whether a disk was full: PostgreSQL's, or that of this process. */
export function isOutOfRoom(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  return FULL.has(String(code)) || (cause !== undefined && isOutOfRoom(cause));
}
