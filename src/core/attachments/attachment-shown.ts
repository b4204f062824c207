/**
 * How a packet shows a file: on its pages; in the archive only, since no page can show such a file; or in the archive only
 * because of what it is: locked with a password, broken, or a picture of more dots than can be drawn.
 * @example const shown: AttachmentShown = 'locked';
 */
export type AttachmentShown = 'pages' | 'archive' | 'locked' | 'broken' | 'too_large';
