/**
 * What XML 1.0 forbids even as a character reference (section 2.2): most controls, lone surrogates, two
 * non-characters. One of them in a part, and Word refuses the whole file.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Words as XML can hold them: each forbidden character is shown as U+FFFD. */
export function xmlWords(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
