/** Smaller ones, in pixels either way, are icons, placeholders and what counts readers. */
export const SMALLEST_PICTURE = 32;
/** So many pixels take 400 MB when they are drawn. */
export const MOST_PIXELS = 100_000_000;
/** In bytes: of one picture, and of all of a source. */
export const LARGEST_PICTURE = 20_000_000;
export const MOST_PICTURE_BYTES = 100_000_000;
export const MOST_PICTURES = 500;
