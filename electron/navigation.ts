import type { WebContents } from 'electron';

type Guarded = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

interface Leaving {
  readonly url: string;
  preventDefault(): void;
}

/**
 * Keeps a window on its page. A file dropped beside its target, a link in an article and a redirect would
 * each replace the program by a foreign document that still has the preload. Reloading the page itself is
 * allowed. No window and no `<webview>` is ever opened; links go through `external-links.ts`.
 */
export function guardNavigation(contents: Guarded, pageUrl: string, report: (line: string) => void): void {
  const stay = (event: Leaving): void => {
    if (event.url === pageUrl) return;
    event.preventDefault();
    report(`Going to ${event.url} was refused`);
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    report(`A window for ${url} was refused`);
    return { action: 'deny' };
  });
}
