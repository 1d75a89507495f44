import { describe, expect, it } from 'vitest';
import { importInNode } from './import-in-node';

const SENTENCES = Array.from(
  { length: 14 },
  (_, at) =>
    `On day ${at + 1} the gate of the lock would not move, the keeper wrote, and nobody in the town had been told why it stood still for so long.`,
);

describe('IM98 a page of which Readability finds nothing or little', () => {
  it('is read by the second extractor', async () => {
    // Text in bare elements between many short boxes, as builders of pages write it.
    const boxes = SENTENCES.map(
      (sentence) => `<div class="w"><div class="i"><span>${sentence}</span></div></div>`,
    );
    const html = `<html><head><title>The Vell log</title></head><body><div class="sidebar-comment-box"><div id="page">${boxes.join('')}</div></div></body></html>`;
    const { text } = await importInNode('log.html', html);
    for (const sentence of SENTENCES) expect(text).toContain(sentence);
  });

  it('keeps the footnotes of a short page, without their arrows back', async () => {
    const note = 'The log of the keeper, book four, on the page that has been torn out and put back again.';
    const html = `<html><head><title>The Vell log</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>The Vell log</h1><p>${SENTENCES[0]}<sup><a href="#fn1" id="fnref1">1</a></sup></p><p>${SENTENCES[1]}</p><aside><ol start="1"><li id="fn1"><p>${note} <a href="#fnref1">↩</a></p></li></ol></aside></article></main></body></html>`;
    const { text } = await importInNode('log.html', html);
    expect(text.split('\n').at(-1)).toBe(note);
  });

  it('has what was streamed to it in its place', async () => {
    const paragraphs = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');
    const html = `<html><head><title>The Vell log</title></head><body><div id="root"><main><h1>The Vell log</h1><!--$?--><template id="B:0"></template><p>Loading…</p><!--/$--></main></div><div hidden id="S:0"><article>${paragraphs}</article></div><script>$RC("B:0","S:0")</script></body></html>`;
    expect((await importInNode('log.html', html)).text).toContain(SENTENCES[13]);
  });

  it('is still refused when neither finds an article', async () => {
    const source = await importInNode(
      'menu.html',
      '<html><body><ul><li><a href="/a">Home</a></li></ul></body></html>',
    );
    expect(source.problems).toMatchObject([{ code: 'no-article', isFatal: true }]);
  });
});

describe('IM164 a long article that Readability found', () => {
  it('stands against the stories below it', async () => {
    const story = [...SENTENCES, ...SENTENCES].map((sentence, at) => `<p>${at}. ${sentence}</p>`).join('');
    const others = Array.from(
      { length: 70 },
      (_, at) => `<div class="story-${at}"><p>Elsewhere, in town ${at}, ${SENTENCES[at % 14]}</p></div>`,
    ).join('');
    const html = `<html><head><title>The Vell log</title></head><body><main><h1>The Vell log</h1><div class="entry">${story}</div><div class="comment">${others}</div></main></body></html>`;
    const { text } = await importInNode('log.html', html);
    expect(text).toContain('27. On day 14');
    expect(text).not.toContain('Elsewhere');
  });
});

describe('IM191 an article that Readability found', () => {
  it('does not give way to one that is longer by lists of links', async () => {
    const story = SENTENCES.slice(0, 4).join(' ');
    const archive = Array.from(
      { length: 60 },
      (_, at) => `<li><a href="/${at}">Month ${at}</a> (${at})</li>`,
    ).join('');
    const html = `<html><head><title>The Vell log</title></head><body><div class="wrap"><div class="box"><div class="tags"><ul>${archive}</ul></div></div><div class="text"><div>${story}</div></div></div></body></html>`;
    const { text } = await importInNode('log.html', html);
    expect(text).toContain(SENTENCES[1]);
    expect(text).not.toContain('Month 7');
  });
});
