import { LINK_SCHEME } from '../../shared/program-link';

/**
 * Who packages are from. The application id names the program to macOS and Windows for ever: with another one,
 * an update would be a second program beside the first.
 */
export const IDENTITY = {
  appId: 'app.provenote.desktop',
  productName: 'Provenote',
  executable: 'provenote',
  /** A release refuses addresses that end in `.example`: no one owns them. */
  homepage: 'https://provenote.example/',
  maintainer: 'The Provenote authors <maintainers@provenote.example>',
  copyright: 'Copyright © The Provenote authors, MIT licence',
  scheme: LINK_SCHEME,
  updates: {
    /** The folder of the lists and packages of the newest release, ending in a slash. */
    address: 'https://provenote.example/updates/',
    /**
     * The public half of `PROVENOTE_UPDATE_KEY`, as RELEASING.md prints it. A release without it is built without
     * updates. Who has this version believes only lists signed by this key.
     */
    publicKey: '',
  },
} as const;

/** The kinds of file that Provenote offers itself for, without making itself their default program. */
export const OPENS = [
  { name: 'Web page', extensions: ['html', 'htm'], mediaType: 'text/html' },
  { name: 'Markdown text', extensions: ['md'], mediaType: 'text/markdown' },
  { name: 'Text', extensions: ['txt'], mediaType: 'text/plain' },
  { name: 'PDF document', extensions: ['pdf'], mediaType: 'application/pdf' },
  { name: 'EPUB book', extensions: ['epub'], mediaType: 'application/epub+zip' },
  {
    name: 'Word document',
    extensions: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
] as const;

/**
 * ZIP archives, of a library or of sources, where the system tells an offer from a default. Linux does not: a
 * desktop without a default for a type takes the first program that names it, and would unpack nothing any more.
 */
export const OPENS_ARCHIVES = { name: 'ZIP archive', extensions: ['zip'] } as const;
