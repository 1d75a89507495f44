import * as v from 'valibot';

/** A template of the user's; each field falls back alone, so that its text is kept whatever else is damaged. */
export const ExportTemplateSchema = v.object({
  id: v.fallback(v.string(), ''),
  name: v.fallback(v.string(), 'Untitled template'),
  /** What it is made of: it is offered for that kind of thing. */
  scope: v.fallback(v.picklist(['note', 'source', 'library']), 'note'),
  /** The ending of the files it makes, without a dot. */
  extension: v.fallback(v.string(), 'md'),
  text: v.fallback(v.string(), ''),
});

export type ExportTemplate = Readonly<v.InferOutput<typeof ExportTemplateSchema>>;
