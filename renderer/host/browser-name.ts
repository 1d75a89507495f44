const BRANDS = [
  ['Edge', /Edg\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Chrome', /Chrome\/(\d+)/],
  ['Firefox', /Firefox\/(\d+)/],
  ['Safari', /Version\/(\d+).*Safari/],
] as const;

/** The browser's name and major version (`Chrome 156`), for the About page; `Browser` where it is unknown. */
export function browserName(userAgent: string): string {
  for (const [name, pattern] of BRANDS) {
    const major = pattern.exec(userAgent)?.[1];
    if (major !== undefined) return `${name} ${major}`;
  }
  return 'Browser';
}
