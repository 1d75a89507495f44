import { describe, expect, it } from 'vitest';
import { importInNode, outline } from './import-in-node';

const STORY =
  '<p>The commission meets again in March, its chair said, and will hear everyone who signed the report before then.</p>';

async function linesOf(body: string): Promise<string[]> {
  const html = `<!doctype html><html lang="en"><head><title>On rivers</title></head><body><article><h1>On rivers</h1>${STORY}${body}${STORY}</article></body></html>`;
  return outline(await importInNode('page.html', html)).slice(1, -1);
}

const ENERGY =
  '<semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">E=mc^2</annotation></semantics>';

describe('IM160 a formula is its TeX where the page carries it', () => {
  it.each([
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml"><math>${ENERGY}</math></span><span class="katex-html" aria-hidden="true">E=mc2</span></span>`,
    ],
    ['MathML', `<math>${ENERGY}</math>`],
    ['the alternative text of MathML', '<math alttext="E=mc^2"><mi>E</mi><mo>=</mo><mi>m</mi></math>'],
    [
      'MediaWiki',
      '<span class="mwe-math-element"><span style="display: none;"><math alttext="{\\displaystyle E=mc^2}"><mi>E</mi></math></span><img alt="x" src="x.svg"></span>',
    ],
    ['WordPress', '<img src="https://s0.wp.com/latex.php?latex=E%3Dmc%5E2" alt="E=mc^2" class="latex">'],
    ['a service for pictures', '<img src="https://latex.codecogs.com/svg.image?E%3Dmc%5E2">'],
    [
      'MathJax 2',
      '<span class="MathJax_Preview">E</span><span class="MathJax">E=mc2</span><script type="math/tex">E=mc^2</script>',
    ],
  ])('written by %s', async (_, formula) => {
    expect(await linesOf(`<p>He wrote ${formula} on the board of the room where they met.</p>`)).toEqual([
      'paragraph: He wrote $E=mc^2$ on the board of the room where they met.',
    ]);
  });

  it('and its signs where it does not', async () => {
    expect(
      await linesOf('<p>He wrote <math><mi>E</mi><mo>=</mo><mn>5</mn></math> on the board of the room.</p>'),
    ).toEqual(['paragraph: He wrote E=5 on the board of the room.']);
  });
});

describe('IM161 numbers before lines of code', () => {
  it('are no part of the code', async () => {
    expect(
      await linesOf(
        '<pre><span class="lineno">1</span>import rivers\n<span class="lineno">2</span>rivers.count(2)</pre>',
      ),
    ).toEqual(['preformatted: import rivers\nrivers.count(2)']);
  });

  it('are kept where they are code', async () => {
    expect(await linesOf('<pre><span class="mi">1</span> + <span class="mi">2</span></pre>')).toEqual([
      'preformatted: 1 + 2',
    ]);
  });
});
