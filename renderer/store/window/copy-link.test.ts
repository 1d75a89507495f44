import { beforeEach, expect, it, vi } from 'vitest';

const copyLinkWithWords = vi.fn<(address: string, words: string) => Promise<void>>();
const host = { kind: 'desktop', log: vi.fn() };
vi.mock('../../host', () => ({ host, copyLinkWithWords }));
const { copyLink } = await import('./copy-link');
const { dismissMessage, messages } = await import('../records/messages');

const told = () => messages().map(({ kind, text }) => ({ kind, text }));

beforeEach(() => {
  copyLinkWithWords.mockReset().mockResolvedValue(undefined);
  host.kind = 'desktop';
  for (const { id } of messages()) dismissMessage(id);
});

it('ST127 a link is copied as its address with words of one line, cut where they are long', async () => {
  await copyLink({ kind: 'source', id: 's1' }, 'The ferry\n that ran empty');
  await copyLink({ kind: 'annotation', id: 'a 1' }, 'a'.repeat(81));
  expect(copyLinkWithWords.mock.calls).toEqual([
    ['provenote://source/s1', 'The ferry that ran empty'],
    ['provenote://annotation/a%201', `${'a'.repeat(79)}…`],
  ]);
});

it('ST127 it is said that it was copied', async () => {
  await copyLink({ kind: 'note', id: 'n1' }, 'Promises');
  expect(told()).toEqual([{ kind: 'info', text: 'Link to the note copied.' }]);
});

it('ST127 in a browser it is said as well how to follow it', async () => {
  host.kind = 'browser';
  await copyLink({ kind: 'annotation', id: 'a1' }, 'Promises');
  expect(told()[0]?.text).toBe(
    'Link to the annotation copied. Paste it into a note, or into the search, to follow it.',
  );
});

it('ST127 it is said if it could not be copied', async () => {
  copyLinkWithWords.mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
  await copyLink({ kind: 'source', id: 's1' }, 'Promises');
  expect(told()).toEqual([
    {
      kind: 'error',
      text: 'The link could not be copied. Allow Provenote to use the clipboard, then copy it again.',
    },
  ]);
});
