import type { AsarFile } from './asar';

/**
 * What may stand in app.asar, as patterns of whole paths. Chunks and type have a hash in their names, which
 * is why this is a list of patterns; the sentence a pattern breaks is the review of what ships.
 */
const ALLOWED: readonly RegExp[] = [
  /^package\.json$/,
  /^dist\/electron\/(?:main|preload)\.cjs$/,
  /^dist\/page\/index\.html$/,
  /^dist\/page\/assets\/[\w-]+(?:\.[\w-]+)*-[\w-]{8}\.(?:js|css|svg|woff2)$/,
  /^dist\/licences\/(?:LICENSE|THIRD-PARTY)\.txt$/,
];

/** What must stand in it, or the program would not start or would break a licence. */
const REQUIRED: readonly string[] = [
  'package.json',
  'dist/electron/main.cjs',
  'dist/electron/preload.cjs',
  'dist/page/index.html',
  'dist/licences/LICENSE.txt',
  'dist/licences/THIRD-PARTY.txt',
];

/** Bytes of all files together. What grows past it wants a reason, and this number and the README's changed. */
export const MAX_ASAR_BYTES = 16_000_000;

/** Keys of package.json that say how it was made, which no user needs. */
const DEVELOPMENT_KEYS: readonly string[] = ['scripts', 'devDependencies'];

/** What is in the archive and must not be, is missing, or is too much; one sentence each. */
export function manifestProblems(
  files: readonly Pick<AsarFile, 'path' | 'size' | 'bytes'>[],
): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return [
    ...[...paths]
      .filter((path) => !ALLOWED.some((pattern) => pattern.test(path)))
      .map((path) => `${path} has no place in app.asar.`),
    ...REQUIRED.filter((path) => !paths.has(path)).map((path) => `${path} is missing in app.asar.`),
    ...files.filter(refersToMap).map(({ path }) => `${path} refers to a source map.`),
    ...files.filter(({ path }) => path === 'package.json').flatMap(developmentKeys),
    ...(total > MAX_ASAR_BYTES
      ? [`app.asar holds ${total} bytes; ${MAX_ASAR_BYTES} are its limit (asar-manifest.ts).`]
      : []),
  ];
}

function refersToMap({ path, bytes }: Pick<AsarFile, 'path' | 'bytes'>): boolean {
  return /\.(?:c?js|css)$/.test(path) && /[#@] sourceMappingURL=\S+\s*(?:\*\/)?\s*$/.test(bytes.toString());
}

function developmentKeys({ bytes }: Pick<AsarFile, 'bytes'>): readonly string[] {
  const parsed: unknown = JSON.parse(bytes.toString());
  const keys = typeof parsed === 'object' && parsed !== null ? Object.keys(parsed) : [];
  return DEVELOPMENT_KEYS.filter((key) => keys.includes(key)).map(
    (key) => `package.json in app.asar has ${key}.`,
  );
}
