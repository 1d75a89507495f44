import { IMPORT_EXTENSIONS } from './source-kinds';

/** What files are asked for. */
export const OPEN_PURPOSES = ['sources', 'version', 'export', 'template'] as const;
export type OpenPurpose = (typeof OPEN_PURPOSES)[number];

/** What a file chooser says and offers: its title, its button, and the kinds it shows first. */
interface Chooser {
  readonly title: string;
  readonly button: string;
  readonly kinds: { readonly name: string; readonly extensions: readonly string[] };
  readonly isMany: boolean;
}

/** The kinds that a chooser shows first, as an `accept` attribute has them. */
export function acceptedBy(purpose: OpenPurpose): string {
  return CHOOSERS[purpose].kinds.extensions.map((extension) => `.${extension}`).join(',');
}

/** How files are asked for, by what is done with them; the system's chooser and the browser's follow this alike. */
export const CHOOSERS: Readonly<Record<OpenPurpose, Chooser>> = {
  sources: {
    title: 'Import sources',
    button: 'Import',
    kinds: { name: 'Sources', extensions: IMPORT_EXTENSIONS },
    isMany: true,
  },
  version: {
    title: 'Choose a newer version of this source',
    button: 'Add',
    kinds: { name: 'Sources', extensions: IMPORT_EXTENSIONS },
    isMany: true,
  },
  export: {
    title: 'Choose the file to update',
    button: 'Show changes',
    kinds: { name: 'Markdown', extensions: ['md', 'markdown', 'txt'] },
    isMany: false,
  },
  template: {
    title: 'Import a template',
    button: 'Import',
    kinds: { name: 'Templates', extensions: ['liquid', 'txt', 'md', 'html'] },
    isMany: false,
  },
};
