import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { RENDERER } from '../paths';
import { type IconPicture, writeIcns, writeIco } from './icon-files';
import { ICONS } from './paths';

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256] as const;
const APPLE_SIZES = [16, 32, 64, 128, 256, 512, 1024] as const;

/** Apple's icons leave this much of the edge free on each side: 100 of 1,024 pixels. */
const APPLE_MARGIN = 100 / 1024;

/**
 * Draws the icons of all systems from the page's own `icon.svg`. The same drawing gives the same bytes on
 * every machine, because WebAssembly draws it and no program of the system.
 */
export async function drawIcons(): Promise<void> {
  await loadRenderer();
  const drawing = readFileSync(join(RENDERER, 'icon.svg'), 'utf8');
  rmSync(ICONS, { recursive: true, force: true });
  mkdirSync(join(ICONS, 'png'), { recursive: true });
  for (const { size, png } of pictures(drawing, LINUX_SIZES))
    writeFileSync(join(ICONS, 'png', `${size}x${size}.png`), png);
  writeFileSync(join(ICONS, 'icon.ico'), writeIco(pictures(drawing, WINDOWS_SIZES)));
  writeFileSync(join(ICONS, 'icon.icns'), writeIcns(pictures(withMargin(drawing), APPLE_SIZES)));
}

let rendererLoaded: Promise<void> | null = null;

/** The library may be started once in a process. */
function loadRenderer(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  rendererLoaded ??= initWasm(readFileSync(path));
  return rendererLoaded;
}

function pictures(drawing: string, sizes: readonly number[]): readonly IconPicture[] {
  return sizes.map((size) => {
    const rendered = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render();
    return { size, png: Buffer.from(rendered.asPng()) };
  });
}

/** The same drawing, smaller in the middle of its square. Throws where the square has not its known form. */
export function withMargin(drawing: string): string {
  const edge = Number(/viewBox="0 0 (\d+) \1"/.exec(drawing)?.[1]);
  if (!(edge > 0)) throw new Error('icon.svg must have a square viewBox that begins at 0 0.');
  const whole = edge / (1 - 2 * APPLE_MARGIN);
  const start = (edge - whole) / 2;
  return drawing.replace(/viewBox="[^"]+"/, `viewBox="${start} ${start} ${whole} ${whole}"`);
}
