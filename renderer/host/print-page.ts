import type { PrintOutcome, PrintRequest } from '../../shared/desktop-api';

/**
 * Asks the browser to print a page of HTML and nothing else, from a frame that goes when printing ends. The
 * frame is of this origin and under this page's policy, which lets no style inside: so the page's style is
 * adopted as a sheet, and nothing is fetched.
 */
export async function printPage(
  window: Window & typeof globalThis,
  { suggestedName, html }: PrintRequest,
): Promise<PrintOutcome> {
  const { document } = window;
  // one whose printing never ended, because the browser forbade it
  document.querySelector('iframe[data-prints]')?.remove();
  const frame = printFrame(document);
  document.body.append(frame);
  const view = frame.contentDocument?.defaultView;
  if (!view) throw new Error('The frame to print from did not open');
  fill(view, html);
  const { title } = document;
  // some browsers name the file after the window, others after the frame
  document.title = suggestedName.replace(/\.pdf$/, '');
  view.addEventListener('afterprint', () => {
    document.title = title;
    frame.remove();
  });
  view.focus();
  view.print();
  return { outcome: 'asked' };
}

/** Not `hidden`: a frame without a box has nothing to print. */
function printFrame(document: Document): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.dataset.prints = '';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, { position: 'fixed', width: '0', height: '0', border: '0', bottom: '0' });
  return frame;
}

function fill(view: Window & typeof globalThis, html: string): void {
  const { document } = view;
  const styles: string[] = [];
  // taken out before it is parsed, since even a document nobody sees reports a style the policy forbids
  const bare = html.replace(/<style>([^<]*)<\/style>/g, (_, style: string) => {
    styles.push(style);
    return '';
  });
  const page = new view.DOMParser().parseFromString(bare, 'text/html');
  for (const element of page.querySelectorAll('style, meta, script, link')) element.remove();
  // written, because a frame that was never written to is laid out by the rules of 1998
  document.open();
  document.write('<!doctype html>');
  document.close();
  document.documentElement.replaceWith(document.importNode(page.documentElement, true));
  document.adoptedStyleSheets = styles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  });
}
