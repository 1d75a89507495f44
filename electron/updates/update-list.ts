import type { UpdateInfo } from 'electron-updater';
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider';
import * as v from 'valibot';
import type { Update } from '../../shared/desktop-api';
import { parseRecord } from '../../shared/model';
import { UpdateProblem } from './update-problem';
import { verifiedText } from './update-signature';

const MAX_NOTES = 20_000;

/** electron-builder's list of one release. A pre-release has its own list, so its version is none that fits here. */
const UpdateListSchema = v.object({
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  files: v.pipe(
    v.array(
      v.object({
        url: v.pipe(v.string(), v.minLength(1)),
        sha512: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/)),
        size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      }),
    ),
    v.minLength(1),
  ),
  releaseDate: v.fallback(v.string(), ''),
  releaseNotes: v.fallback(v.string(), ''),
});

/** The release in the signed list `name`. Throws an `UpdateProblem`, before a byte of it is read as YAML, where the signature is not by this key. */
export function readUpdateList(name: string, signed: string, publicKey: string): UpdateInfo {
  const text = verifiedText(name, signed, publicKey);
  if (text === null)
    throw new UpdateProblem(
      'What the server says of the newest version is not signed by Provenote’s key, so nothing was downloaded. Try again later; if it stays so, get the newest version from the download page.',
    );
  const parsed = parseRecord(UpdateListSchema, parseUpdateInfo(text, name, new URL('about:blank')));
  if (!parsed.ok)
    throw new UpdateProblem(
      'What the server says of the newest version cannot be read by this one. Get the newest version from the download page.',
      { cause: new Error(parsed.problem) },
    );
  // `path` and `sha512` repeat the first file for updaters of before 2018; the types still ask for them.
  const [first] = parsed.value.files;
  return { ...parsed.value, path: first?.url ?? '', sha512: first?.sha512 ?? '' };
}

/** What the page is told of a release. Whatever markup the notes have, they are shown as they are written. */
export function updateOf({ version, releaseDate, releaseNotes }: UpdateInfo): Update {
  const notes = typeof releaseNotes === 'string' ? releaseNotes : '';
  return {
    version,
    notes: notes.trim().slice(0, MAX_NOTES),
    day: /^\d{4}-\d{2}-\d{2}/.exec(releaseDate)?.[0] ?? null,
  };
}
