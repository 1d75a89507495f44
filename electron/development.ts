/**
 * Address of Vite's server when `npm run dev` opened the shell, else null. A packaged program never takes
 * one: whoever sets a variable must not replace the page.
 */
export function developmentUrl(isPackaged: boolean, value: string | undefined): string | null {
  if (isPackaged || value === undefined || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'http:' && url.hostname === 'localhost' ? url.href : null;
}
