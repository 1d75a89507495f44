import { STARTER_TEMPLATES } from '../../shared/exporting';
import type { ExportTemplate } from '../../shared/model';
import type { ExportFormat, ExportScope } from './formats';

/** A format that a template writes. */
export type TemplateFormat = ExportFormat & { readonly template: ExportTemplate };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  html: 'text/html',
  csv: 'text/csv',
  json: 'application/json',
};

/** The templates of a kind of scope: the user's by name, then those the program comes with. */
export function templatesFor(
  kind: ExportScope['kind'],
  own: Readonly<Record<string, ExportTemplate>>,
): readonly ExportTemplate[] {
  const named = Object.values(own).toSorted((a, b) => a.name.localeCompare(b.name));
  return [...named, ...STARTER_TEMPLATES].filter(({ scope }) => scope === kind);
}

/** A template as a format of the dialog. */
export function templateFormat(template: ExportTemplate): TemplateFormat {
  return {
    id: `template:${template.id}`,
    group: 'Templates',
    label: template.name.trim() || 'Untitled template',
    extension: template.extension,
    mediaType: MEDIA_TYPES[template.extension] ?? 'text/plain',
    scopes: [template.scope],
    template,
  };
}

/** Whether a format is written by a template. */
export function isTemplate(format: ExportFormat): format is TemplateFormat {
  return 'template' in format;
}
