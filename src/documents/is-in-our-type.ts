const scripts =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether the bundled fonts have the script of a text: isInOurType('14 kwi 2026') is true, of '4月' it is false. */
export const isInOurType = (text: string): boolean => scripts.test(text);
