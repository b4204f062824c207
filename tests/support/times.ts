/** The numbers from 0 up to, and without, `count`. */
export const times = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
