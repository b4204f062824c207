export type Theme = 'system' | 'light' | 'dark';

const place = 'drawbook.theme';

/** The look that this browser was told to keep; the system's own where it was told nothing. */
export function keptTheme(): Theme {
  const kept = localStorage.getItem(place);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Keeps a look and puts it on the page. */
export function keepTheme(theme: Theme): void {
  localStorage.setItem(place, theme);
  applyTheme();
}

export function applyTheme(): void {
  const theme = keptTheme();
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
}
