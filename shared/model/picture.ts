import * as v from 'valibot';
import { CountSchema } from './span';

/** The kinds of picture that are kept and shown: those every browser draws and in which nothing runs. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;

/** The ending of a file of each kind. */
export const PICTURE_EXTENSIONS: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

const SizeSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

/**
 * A picture at its place in an article. `sha256` names the attachment that keeps its bytes, by which alone
 * `mediaType` and the size, in pixels, were told. It stands before block `before`, or after the last where that is
 * the number of blocks. `caption` is the block that describes it: `before` itself, or the one that precedes it.
 * `alt` is empty where a caption says the same, or nobody described it.
 */
export const PictureSchema = v.object({
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  mediaType: v.picklist(PICTURE_TYPES),
  width: SizeSchema,
  height: SizeSchema,
  alt: v.string(),
  before: CountSchema,
  caption: v.optional(CountSchema),
});

export type PictureType = (typeof PICTURE_TYPES)[number];
export type Picture = Readonly<v.InferOutput<typeof PictureSchema>>;
