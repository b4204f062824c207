/** Hears how many lines of a file are written, every now and then. */
export type HearLines = (lines: number) => void;
