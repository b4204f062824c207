const place = 'drawbook.signed-in';

/**
 * Whether this browser was signed in when it was last used: 'never', 'left' or 'in'. Only a hint about which page
 * to show first; whether a session still holds is the server's to say.
 */
export function signedIn(): 'never' | 'left' | 'in' {
  const kept = localStorage.getItem(place);
  return kept === 'in' || kept === 'left' ? kept : 'never';
}

export function noteSignedIn(state: 'left' | 'in'): void {
  localStorage.setItem(place, state);
}
