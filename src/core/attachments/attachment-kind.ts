/**
 * What a file of a contract is about: it decides where it stands in a packet, and what a packet is missing.
 * @example const kind: AttachmentKind = 'insurance';
 */
export type AttachmentKind = 'photo' | 'insurance' | 'stored_materials' | 'lien_waiver' | 'other';
