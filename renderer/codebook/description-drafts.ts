import * as v from 'valibot';

/** A pause in typing longer than this saves a description, in milliseconds. */
export const SAVE_PAUSE_MS = 600;

const LeftSchema = v.record(v.string(), v.string());

/** Where a dying page leaves what it could not store in time. */
export interface LeftDescriptions {
  readonly leave: (drafts: Readonly<Record<string, string>>) => void;
  /** What was left, whatever it is; undefined for nothing. */
  readonly read: () => unknown;
  readonly forget: () => void;
}

/** The descriptions being typed, each under its tag. */
export interface DescriptionDrafts {
  readonly get: (tag: string) => string | undefined;
  /** Notes what stands in the field; it is saved after the pause or by `save`. `onSettled` hears how the saving went. */
  readonly keep: (tag: string, description: string, onSettled: (failure: unknown) => void) => void;
  /** Saves all now. Rejects with the first failure; what failed stays a draft. */
  readonly save: () => Promise<void>;
  /** Writes every draft where it survives the page, at once. */
  readonly stash: () => void;
  /** Saves what an earlier page left behind; rejects when that fails. */
  readonly recover: () => Promise<void>;
}

/** Descriptions between the keyboard and the store: a draft ends only when its very words are stored. */
export function createDescriptionDrafts(
  store: (tag: string, description: string) => Promise<void>,
  left: LeftDescriptions,
): DescriptionDrafts {
  const drafts = new Map<string, string>();
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();

  async function saveOne(tag: string): Promise<void> {
    clearTimeout(pauses.get(tag));
    pauses.delete(tag);
    const description = drafts.get(tag);
    if (description === undefined) return;
    await store(tag, description);
    if (drafts.get(tag) === description) drafts.delete(tag);
    if (drafts.size === 0) left.forget();
  }

  return {
    get: (tag) => drafts.get(tag),
    keep(tag, description, onSettled) {
      drafts.set(tag, description);
      clearTimeout(pauses.get(tag));
      const save = () => void saveOne(tag).then(() => onSettled(null), onSettled);
      pauses.set(tag, setTimeout(save, SAVE_PAUSE_MS));
    },
    save: async () => void (await Promise.all([...drafts.keys()].map(saveOne))),
    stash() {
      if (drafts.size > 0) left.leave(Object.fromEntries(drafts));
    },
    async recover() {
      const parsed = v.safeParse(LeftSchema, left.read());
      if (!parsed.success) return left.forget();
      for (const [tag, description] of Object.entries(parsed.output))
        if (!drafts.has(tag)) drafts.set(tag, description);
      await Promise.all([...drafts.keys()].map(saveOne));
    },
  };
}
