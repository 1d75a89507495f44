/** Smaller ones, in pixels either way, are icons, placeholders and what counts readers. */
export const SMALLEST_PICTURE = 32;
/** So many pixels take 400 MB when they are drawn. */
export const MOST_PIXELS = 100_000_000;
/** One picture, in bytes. */
export const LARGEST_PICTURE = 20_000_000;
/** All pictures of a source together, in bytes. */
export const MOST_PICTURE_BYTES = 100_000_000;
/** How many pictures a source may have. */
export const MOST_PICTURES = 500;
