/** How much of a file the preview shows, in UTF-16 code units; a library can be longer than anyone reads. */
export const PREVIEW_LENGTH = 40_000;
