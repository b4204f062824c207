// A browser started without a language names one that is none, such as "en-US@posix".
function usable(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The user's own way of writing numbers and dates; the wire has one form for everybody. */
export const locale: string = navigator.languages.find(usable) ?? 'en-US';
