import * as v from 'valibot';

/** A citation style that a user added, with the CSL file as it was given. */
export const CitationStyleSchema = v.object({ id: v.string(), title: v.string(), xml: v.string() });

export type CitationStyle = Readonly<v.InferOutput<typeof CitationStyleSchema>>;
