import { describe, expect, it } from 'vitest';
import { importInNode, outline } from './import-in-node';

describe('IM40 paragraphs of plain text', () => {
  it('are joined from lines broken at a fixed width', async () => {
    const source = await importInNode(
      'a.txt',
      'The committee met on Thursday to discuss the report that had been\r\npublished the week before, and which had caused a good deal of well-\r\nfounded concern among members of all the parties represented there.\r\n\r\nA second paragraph follows here, and it is also wrapped at the same\r\nwidth.\r\n',
    );
    expect(outline(source)).toEqual([
      'paragraph: The committee met on Thursday to discuss the report that had been published the week before, and which had caused a good deal of well-founded concern among members of all the parties represented there.',
      'paragraph: A second paragraph follows here, and it is also wrapped at the same width.',
    ]);
  });

  it('are single lines where nothing is wrapped', async () => {
    const source = await importInNode(
      'a.txt',
      'He came.\nShe left, and nobody knew why she had left so early that day.\nSilence.\n',
    );
    expect(source.text.split('\n')).toHaveLength(3);
  });
});

describe('IM41 the title of a text', () => {
  it('is its first line when that stands alone', async () => {
    const source = await importInNode(
      'a.txt',
      'Minister resigns\n\nBy Jane Doe\n19 February 2026\n\nHe left.\n',
    );
    expect(source.text).toBe('By Jane Doe\n19 February 2026\nHe left.');
    expect(source.csl).toMatchObject({
      title: 'Minister resigns',
      author: [{ family: 'Doe', given: 'Jane' }],
      issued: { 'date-parts': [[2026, 2, 19]] },
    });
    expect(source.provenance.issued).toEqual({
      origin: 'article-text',
      locator: 'dateline',
      value: '19 February 2026',
    });
  });

  it('is not a first sentence', async () => {
    const source = await importInNode('my_notes.txt', 'He left.\n\nShe stayed.\n');
    expect(source.text).toBe('He left.\nShe stayed.');
    expect(source.csl.title).toBe('my notes');
    expect(source.provenance.title).toEqual({ origin: 'file-name', value: 'my notes' });
  });
});

describe('IM42, IM43 lists and quotes', () => {
  it('are recognised when they are plainly meant', async () => {
    const source = await importInNode(
      'a.txt',
      'It was late.\n\n- one\n- two\n  goes on\n  - inner\n\n1. first\n2. second\n\n> quoted\n> again\n\n- Who is there?\n\n1999. That was the year.\n',
    );
    expect(outline(source)).toEqual([
      'paragraph: It was late.',
      'list-item 1: one',
      'list-item 1: two goes on',
      'list-item 2: inner',
      'list-item 1 #1: first',
      'list-item 1 #2: second',
      'quote 1: quoted',
      'quote 1: again',
      'paragraph: - Who is there?',
      'paragraph: 1999. That was the year.',
    ]);
  });
});
