export { type RenderedTemplate, renderTemplate } from './render-template';
export { STARTER_TEMPLATES } from './starter-templates';
export { librarySourceFields, noteContext, sourceContext, type TemplateContext } from './template-context';
export { TEMPLATE_FIELDS } from './template-fields';
export { readTemplateFile, TEMPLATE_EXTENSION, writeTemplateFile } from './template-file';
