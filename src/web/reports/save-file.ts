/** Saves what an address gives under the name that the server says; a name of our own is for bytes that are here already. */
export function saveFile(address: string, name = ''): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
