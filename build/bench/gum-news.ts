import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../../shared/data/gum-news/conllu/', import.meta.url);

/**
 * The 24 news articles of the GUM corpus as canonical text, one paragraph a line, sorted by file name;
 * none where the data folder is absent (it is no part of the project).
 */
export function newsArticles(): string[] {
  if (!existsSync(FOLDER)) return [];
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.conllu'));
  return names.sort().map((name) => articleText(readFileSync(new URL(name, FOLDER), 'utf8')));
}

/** Sentences stand in `# text = ` comments, and `# newpar` announces a paragraph's first. */
function articleText(conllu: string): string {
  const paragraphs: string[] = [];
  let isNewParagraph = true;
  for (const line of conllu.split('\n')) {
    if (/^# newpar(?!_)/.test(line)) isNewParagraph = true;
    if (!line.startsWith('# text = ')) continue;
    const sentence = line.slice('# text = '.length).trim();
    if (isNewParagraph) paragraphs.push(sentence);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${sentence}`);
    isNewParagraph = false;
  }
  return paragraphs.join('\n').normalize('NFC');
}
