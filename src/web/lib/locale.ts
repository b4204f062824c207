/** The user's own way of writing numbers and dates; the wire has one form for everybody. */
export const locale: string = navigator.language || 'en-US';
