import { afterEach, expect, it, vi } from 'vitest';
import { copyLinkWithWords } from './copy-link';

afterEach(() => vi.unstubAllGlobals());

class StandInItem {
  constructor(readonly content: Readonly<Record<string, Blob>>) {}
}

function standInClipboard(write: (items: readonly StandInItem[]) => Promise<void>): void {
  vi.stubGlobal('ClipboardItem', StandInItem);
  vi.stubGlobal('navigator', { clipboard: { write } });
  vi.stubGlobal('document', {
    createElement: (name: string) => {
      const element = { href: '', textContent: '' };
      return Object.defineProperty(element, 'outerHTML', {
        get: () => `<${name} href="${element.href}">${element.textContent}</${name}>`,
      });
    },
  });
}

it('HO30 a link is copied as its address and as words that lead there', async () => {
  const write = vi.fn().mockResolvedValue(undefined);
  standInClipboard(write);
  await copyLinkWithWords('provenote://note/n1', 'Promises');
  const [items] = write.mock.calls[0] ?? [];
  const { content } = items[0];
  expect(await content['text/plain'].text()).toBe('provenote://note/n1');
  expect(await content['text/html'].text()).toBe('<a href="provenote://note/n1">Promises</a>');
});

it('HO30 a clipboard that the browser refuses rejects', async () => {
  standInClipboard(() => Promise.reject(new DOMException('', 'NotAllowedError')));
  await expect(copyLinkWithWords('provenote://note/n1', 'Promises')).rejects.toThrow();
});
