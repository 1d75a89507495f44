import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { characterMaps } from './character-maps';
import { PAGE, RENDERER, ROOT } from './paths';
import { bundledPackages } from './release/bundled-packages';

/**
 * The page. React, Lexical and React Aria stand in chunks of their own, so that a release that changes
 * none of them leaves V8's code cache of them warm. Nothing is inlined as `data:`, because the content
 * security policy allows no such source, and no module-preload polyfill, because it would call `fetch`.
 */
export default defineConfig({
  root: RENDERER,
  publicDir: false,
  plugins: [react(), characterMaps, bundledPackages('page')],
  resolve: { alias: { 'iconv-lite': `${ROOT}build/no-iconv.ts` } },
  build: {
    outDir: PAGE,
    emptyOutDir: true,
    // The oldest Chromium the browser host supports; Electron 45 brings a newer one.
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'lexical', test: /node_modules[\\/](@lexical[\\/]|lexical[\\/])/, priority: 2 },
            {
              name: 'react-aria',
              test: /node_modules[\\/](react-aria|react-stately|@react-|@internationalized)/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es', plugins: () => [bundledPackages('worker')] },
});
