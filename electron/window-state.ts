import type { Rectangle } from 'electron';
import * as v from 'valibot';

/** The smallest window in which all three panes can be used, in device-independent pixels. */
export const MINIMUM_SIZE = { width: 900, height: 600 } as const;
const FIRST_SIZE = { width: 1_440, height: 900 } as const;

/** How much of a window's top edge must lie on a display to be grabbed with a pointer, in pixels. */
const GRASPABLE = { width: 120, height: 24 } as const;

const PixelSchema = v.pipe(v.number(), v.finite(), v.transform(Math.round));
const BoundsSchema = v.object({ x: PixelSchema, y: PixelSchema, width: PixelSchema, height: PixelSchema });

/** What the shell remembers between starts. Each field falls back alone. */
export const WindowStateSchema = v.object({
  bounds: v.fallback(v.nullable(BoundsSchema), null),
  isMaximised: v.fallback(v.boolean(), false),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Whether the user allowed to ask for updates. Kept here and not by the page, whose settings archives carry along. */
  allowsUpdates: v.fallback(v.boolean(), false),
});
export type WindowState = Readonly<v.InferOutput<typeof WindowStateSchema>>;
/** What a first start remembers: no place, so the window opens in the middle; the system’s theme; no leave to ask. */
export const FIRST_STATE: WindowState = {
  bounds: null,
  isMaximised: false,
  theme: 'system',
  allowsUpdates: false,
};

/**
 * Bounds for a window, in device-independent pixels: the remembered ones where their top edge can be
 * grabbed on one of the `workAreas` (a display may be gone since), else the first size in the middle of
 * the first area. Never larger than the area, except that the minimum size is kept.
 */
export function restoreBounds(remembered: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle {
  const home = remembered === null ? undefined : workAreas.find((area) => isGraspable(remembered, area));
  const area = home ?? workAreas[0] ?? { x: 0, y: 0, ...FIRST_SIZE };
  const wanted = remembered ?? { ...area, ...FIRST_SIZE };
  const width = Math.max(MINIMUM_SIZE.width, Math.min(wanted.width, area.width));
  const height = Math.max(MINIMUM_SIZE.height, Math.min(wanted.height, area.height));
  if (home !== undefined) return { x: wanted.x, y: wanted.y, width, height };
  return {
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
    width,
    height,
  };
}

function isGraspable(bounds: Rectangle, area: Rectangle): boolean {
  const left = Math.max(bounds.x, area.x);
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  const isTopVisible = bounds.y >= area.y && bounds.y + GRASPABLE.height <= area.y + area.height;
  return right - left >= GRASPABLE.width && isTopVisible;
}
