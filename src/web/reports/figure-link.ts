import { textLink } from '#web/ui/text-link.ts';

/** A figure is a link that looks like a figure until it is pointed at: a page of underlined figures cannot be read. */
export const figureLink = `${textLink} decoration-transparent print:no-underline`;
