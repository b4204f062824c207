/** Of the search of an address, the named words that are there; whatever else somebody wrote into it is left out. */
export function searchTexts<Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>): { readonly [name in Name]?: string } => {
    const found = names.filter((name) => typeof search[name] === 'string');
    return Object.fromEntries(found.map((name) => [name, search[name]])) as { [name in Name]?: string };
  };
}
