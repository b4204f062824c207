const scripts =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether the bundled fonts have the script of a text: isInOurType('14 kwi 2026') is true, of '14 აპრ' it is false. */
export const isInOurType = (text: string): boolean => scripts.test(text);
