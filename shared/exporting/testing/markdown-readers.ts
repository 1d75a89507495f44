import { execFileSync, spawnSync } from 'node:child_process';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const RAW = { allowDangerousHtml: true, allowDangerousProtocol: true } as const;

/** CommonMark as HTML. */
export function commonMarkToHtml(markdown: string): string {
  return micromark(markdown, RAW);
}

/** GitHub's flavour as HTML. */
export function gfmToHtml(markdown: string): string {
  return micromark(markdown, { ...RAW, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** Whether pandoc is on this machine. */
export function hasPandoc(): boolean {
  return spawnSync('pandoc', ['--version']).status === 0;
}

/**
 * Many documents as HTML by one run of pandoc, `from` a format as it names them. A paragraph after each tells them apart,
 * so that one that leaves something open shows in its own reading.
 */
export function pandocToHtml(documents: readonly string[], from: string): readonly string[] {
  const input = documents.map((markdown, at) => `${markdown}\n\nzzq${at}zz\n\n`).join('');
  const options = ['-f', from, '-t', 'html', '--wrap=preserve', '--preserve-tabs', '--no-highlight'];
  const html = execFileSync('pandoc', [...options, '--email-obfuscation=none'], {
    input,
    maxBuffer: 1_000_000_000,
  }).toString();
  let end = 0;
  return documents.map((_, at) => {
    const mark = `zzq${at}zz`;
    const from = end;
    const to = html.indexOf(mark, from);
    if (to === -1) return '';
    end = to + `${mark}</p>`.length;
    return html.slice(from, to).replace(/<p>$/, '');
  });
}
