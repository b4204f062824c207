const place = 'drawbook.company';

/** The company that this tab works in, or the one last chosen in this browser; null before one is chosen. */
export function chosenCompany(): string | null {
  return sessionStorage.getItem(place) ?? localStorage.getItem(place);
}

/** Each tab keeps its own company, so that two of them can be worked in side by side. */
export function chooseCompany(companyId: string | null): void {
  for (const storage of [sessionStorage, localStorage]) {
    if (companyId === null) storage.removeItem(place);
    else storage.setItem(place, companyId);
  }
}
