import * as v from 'valibot';

/** A pause in typing longer than this saves a comment, in milliseconds. */
export const SAVE_PAUSE_MS = 600;

const LeftDraftsSchema = v.record(v.string(), v.string());

/** Stores one comment; rejects when it could not. */
export type SaveComment = (annotationId: string, comment: string) => Promise<void>;

/** Where a dying page leaves what it could not store in time. */
export interface LeftComments {
  readonly leave: (drafts: Readonly<Record<string, string>>) => void;
  /** What was left, whatever it is; undefined for nothing. */
  readonly read: () => unknown;
  readonly forget: () => void;
}

/** The comments being typed, each under its annotation's id. */
export interface CommentDrafts {
  /** What was typed and is not stored yet. */
  get(annotationId: string): string | undefined;
  /** Notes what stands in the field; it is saved after the pause or by `save`. */
  keep(annotationId: string, comment: string): void;
  /** Saves one comment now, or all; settles when they are stored or have failed. A failed one stays a draft. */
  save(annotationId?: string): Promise<void>;
  /** Writes every draft where it survives the page, at once: for the moment a page is left. */
  stash(): void;
  /** Saves what an earlier page left behind. */
  recover(): Promise<void>;
}

/**
 * Comments between the keyboard and the store. Nothing typed is lost: a draft ends only when its very
 * words are stored. A failure is told by the store; `log` gets its cause.
 */
export function createCommentDrafts(
  store: SaveComment,
  left: LeftComments,
  log: (problem: string, cause: unknown) => void,
): CommentDrafts {
  const drafts = new Map<string, string>();
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();

  async function saveOne(annotationId: string): Promise<void> {
    clearTimeout(pauses.get(annotationId));
    pauses.delete(annotationId);
    const comment = drafts.get(annotationId);
    if (comment === undefined) return;
    try {
      await store(annotationId, comment);
      if (drafts.get(annotationId) === comment) drafts.delete(annotationId);
      if (drafts.size === 0) left.forget();
    } catch (cause) {
      log(`The comment on annotation ${annotationId} could not be stored.`, cause);
    }
  }

  return {
    get: (annotationId) => drafts.get(annotationId),
    keep(annotationId, comment) {
      drafts.set(annotationId, comment);
      clearTimeout(pauses.get(annotationId));
      pauses.set(
        annotationId,
        setTimeout(() => void saveOne(annotationId), SAVE_PAUSE_MS),
      );
    },
    async save(annotationId) {
      await Promise.all((annotationId === undefined ? [...drafts.keys()] : [annotationId]).map(saveOne));
    },
    stash() {
      if (drafts.size > 0) left.leave(Object.fromEntries(drafts));
    },
    async recover() {
      const found = left.read();
      if (found === undefined) return;
      const parsed = v.safeParse(LeftDraftsSchema, found);
      if (!parsed.success) {
        log('Comments left by an earlier page could not be read.', found);
        left.forget();
        return;
      }
      for (const [annotationId, comment] of Object.entries(parsed.output)) {
        if (!drafts.has(annotationId)) drafts.set(annotationId, comment);
      }
      await Promise.all([...drafts.keys()].map(saveOne));
    },
  };
}
