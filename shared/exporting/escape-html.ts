const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What HTML forbids even as a character reference: controls but tab and line ends, and lone surrogates. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;

/** Words as HTML shows them, safe between tags and between quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** ` name="value"` with a blank before it, or nothing for an empty value. */
export function attribute(name: string, value: string | undefined): string {
  return value ? ` ${name}="${escapeHtml(value)}"` : '';
}

/** A `lang` attribute for a BCP 47 tag; what is none gives nothing. */
export function langAttribute(language: string | undefined): string {
  const tag = (language ?? '').trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? ` lang="${tag}"` : '';
}
