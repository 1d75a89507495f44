import * as v from 'valibot';
import { COLOURS } from './colour';
import { CountSchema } from './span';

/** Where an annotation stood in its file: the list of annotations, and its place in that. */
const PlaceInFileSchema = v.tuple([CountSchema, CountSchema]);

/**
 * A W3C Web Annotation of another program as its file had it, kept beside what was read of it so that it goes out
 * again with all this program has no field for. `json` is its text; `file` tells its file from others,
 * `wrapper` is what stood around the annotations, each list of them emptied (`counts` has their lengths;
 * empty for a wrapper too long to be kept), and `replies` are annotations whose words stand under its comment.
 */
const originFields = {
  json: v.string(),
  at: PlaceInFileSchema,
  file: v.object({ key: v.string(), wrapper: v.string(), counts: v.array(CountSchema) }),
  replies: v.array(v.object({ json: v.string(), at: PlaceInFileSchema })),
};

/**
 * The origin of an annotation. `targets` are which of its targets are the parts here, in their order; `read` is
 * what it was here before anyone changed it, its parts as they first stood in a text of the library.
 */
export const AnnotationOriginSchema = v.object({
  ...originFields,
  targets: v.array(CountSchema),
  read: v.object({
    revisionId: v.string(),
    parts: v.array(v.object({ start: CountSchema, end: CountSchema, exact: v.string() })),
    kind: v.picklist(['highlight', 'comment']),
    colour: v.picklist(COLOURS),
    tags: v.array(v.string()),
    comment: v.string(),
  }),
});

/**
 * The origin of a note that stands for an annotation without words, on `sourceId`. `comment` are the lines of the
 * note that say what was said there, `place` the line that says of what, `tags` those of its last line.
 */
export const NoteOriginSchema = v.object({
  ...originFields,
  sourceId: v.string(),
  read: v.object({ comment: v.array(v.string()), place: v.string(), tags: v.array(v.string()) }),
});

/** The most characters an annotation of another program may have to be kept as it came. */
export const LONGEST_ORIGIN = 100_000;

export type AnnotationOrigin = Readonly<v.InferOutput<typeof AnnotationOriginSchema>>;
export type NoteOrigin = Readonly<v.InferOutput<typeof NoteOriginSchema>>;
/** What origins of both kinds have. */
export type Origin = Pick<AnnotationOrigin, 'json' | 'at' | 'file' | 'replies'>;

/** A comment as the lines of a note have it. */
export function linesOf(comment: string): string[] {
  return comment
    .split(/\s*\n\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The last line of a note that stands for an annotation with tags. */
export const tagLine = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(' ');
