import * as v from 'valibot';

const UpdateSourceSchema = v.object({
  /** The folder of the signed lists and the packages, ending in a slash. */
  address: v.pipe(v.string(), v.url()),
  /** The key that signs the lists, as in `update-signature.ts`; empty in a build that has no updates. */
  publicKey: v.string(),
  /** The page where packages are got by hand. */
  downloads: v.pipe(v.string(), v.url()),
});
export type UpdateSource = Readonly<v.InferOutput<typeof UpdateSourceSchema>>;

/** Where updates come from, as the bundler wrote it into the program from `build/release/identity.ts`. Throws where it did not. */
export function updateSource(word: string | undefined): UpdateSource {
  return v.parse(UpdateSourceSchema, JSON.parse(word ?? ''));
}
