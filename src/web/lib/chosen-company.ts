const place = 'drawbook.company';

/** The company that this browser works in; null before one is chosen. */
export function chosenCompany(): string | null {
  return localStorage.getItem(place);
}

export function chooseCompany(companyId: string | null): void {
  if (companyId === null) localStorage.removeItem(place);
  else localStorage.setItem(place, companyId);
}
