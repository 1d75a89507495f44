/** The least widths at which the panes can be shown, in CSS pixels. */
export const LEAST_WIDTHS = { library: 190, article: 340, margin: 280 } as const;
/** Dividers and rounding take a little; a share a hair below the least would fold its pane all the same. */
const SPARE = 4;

/**
 * A saved layout, in percent, for a window of this width in CSS pixels: a pane that is not folded gets its least
 * width, taken from what the others have above theirs. As saved where nothing is too narrow, or not all fit.
 */
export function fitPanes(
  layout: Readonly<Record<string, number>> | undefined,
  width: number,
): Record<string, number> | undefined {
  if (layout === undefined) return undefined;
  const least = new Map(
    Object.entries(LEAST_WIDTHS)
      .filter(([id]) => (layout[id] ?? 0) > 0)
      .map(([id, pixels]) => [id, ((pixels + SPARE) / width) * 100]),
  );
  const needed = sum(least.values());
  if (needed > 100 || [...least].every(([id, share]) => (layout[id] ?? 0) >= share)) return { ...layout };
  const above = (id: string, share: number) => Math.max(0, share - (least.get(id) ?? 0));
  const spare = sum(Object.entries(layout).map(([id, share]) => above(id, share)));
  return Object.fromEntries(
    Object.entries(layout).map(([id, share]) => [
      id,
      (least.get(id) ?? 0) + (spare === 0 ? 0 : (above(id, share) * (100 - needed)) / spare),
    ]),
  );
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((total, number) => total + number, 0);
}
