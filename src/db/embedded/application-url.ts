/** The address of the application's database behind a socket. Roles: `drawbook`, and `postgres` for tests. */
export function applicationUrl(socketFolder: string, role: 'drawbook' | 'postgres'): string {
  return `postgresql://${role}@${encodeURIComponent(socketFolder)}/drawbook`;
}
