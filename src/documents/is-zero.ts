/** Whether a decimal string is nothing: isZero('0.00') and isZero('-0') are true, isZero('0.01') is not. */
export const isZero = (decimal: string): boolean => !/[1-9]/.test(decimal);
