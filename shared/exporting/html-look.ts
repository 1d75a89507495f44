import { COLOURS } from '../model';

/**
 * The look of an exported page: the program's own colours (`renderer/ui/tokens.css`, held together by a
 * test) in light and dark, and ink on white when printed. Fonts are the reader's own, since the page loads nothing.
 */
export const HTML_TOKENS = {
  light: {
    paper: 'oklch(0.985 0.006 85)',
    pane: 'oklch(0.967 0.006 85)',
    line: 'oklch(0.905 0.008 85)',
    ink: 'oklch(0.24 0.012 70)',
    'ink-2': 'oklch(0.42 0.012 70)',
    accent: 'oklch(0.47 0.11 255)',
    'amber-dot': 'oklch(0.66 0.14 75)',
    'teal-dot': 'oklch(0.6 0.1 195)',
    'violet-dot': 'oklch(0.58 0.15 305)',
    'red-dot': 'oklch(0.6 0.17 20)',
    'green-dot': 'oklch(0.58 0.13 148)',
    'blue-dot': 'oklch(0.58 0.13 250)',
    'pink-dot': 'oklch(0.62 0.17 350)',
    'slate-dot': 'oklch(0.55 0.025 255)',
  },
  dark: {
    paper: 'oklch(0.205 0.008 75)',
    pane: 'oklch(0.18 0.008 75)',
    line: 'oklch(0.29 0.009 75)',
    ink: 'oklch(0.92 0.008 85)',
    'ink-2': 'oklch(0.76 0.01 85)',
    accent: 'oklch(0.76 0.09 250)',
  },
} as const;

const variables = (tokens: Readonly<Record<string, string>>): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');

export const HTML_LOOK = `
:root { color-scheme: light dark; ${variables(HTML_TOKENS.light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(HTML_TOKENS.dark)} } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { max-width: 42rem; margin: 0 auto; padding: 3.5rem 1.5rem 5rem; font: 1.0625rem/1.65 "Source Serif 4", "Iowan Old Style", Charter, Georgia, "Noto Serif CJK KR", "Noto Serif KR", serif; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { margin: 2.2em 0 0.6em; font-family: Inter, system-ui, sans-serif; line-height: 1.25; text-wrap: balance; }
h1 { margin-top: 0; font-size: 1.9rem; letter-spacing: -0.015em; }
h2 { font-size: 1.3rem; }
h3, h4, h5, h6 { font-size: 1.08rem; }
p, ul, ol, pre, blockquote, figure { margin: 0 0 1em; }
li > ul, li > ol, li > p { margin: 0.25em 0; }
ul.tasks { padding-left: 0.4em; list-style: none; }
:lang(ko) { word-break: keep-all; }
a { color: var(--accent); text-underline-offset: 0.15em; overflow-wrap: anywhere; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
blockquote { padding: 0.1em 0 0.1em 1.1em; border-left: 3px solid var(--rule, color-mix(in oklab, var(--ink) 28%, transparent)); }
blockquote > :last-child { margin-bottom: 0; }
code, pre { font: 0.875em/1.6 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
code { padding: 0.1em 0.3em; border-radius: 4px; background: var(--pane); }
pre { padding: 0.9em 1.1em; overflow: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--pane); }
pre code { padding: 0; font-size: inherit; background: none; }
hr { margin: 2.2em auto; width: 6rem; border: 0; border-top: 1px solid var(--line); }
mark { background: color-mix(in oklch, var(--amber-dot) 35%, transparent); color: inherit; }
/* Hangul, kana and Han have no italic: a slanted one would be made up */
.record em:lang(ko), .record em:lang(ja), .record em:lang(zh), .notes em:lang(ko), .notes em:lang(ja), .notes em:lang(zh) { font-style: normal; }
sup a { padding: 0 0.15em; text-decoration: none; }
sup, sub { line-height: 0; }
.record, .about, .notes { color: var(--ink-2); font-family: Inter, system-ui, sans-serif; font-size: 0.85rem; line-height: 1.55; }
.record { margin-bottom: 2.5rem; padding-bottom: 1.5rem; border-bottom: 1px solid var(--line); }
.annotation { margin: 0 0 2.2rem; break-inside: avoid; }
.annotation blockquote { margin-bottom: 0.5rem; }
.annotation .about { margin-bottom: 0.5rem; }
.label { color: var(--ink); font-weight: 600; }
.label::before { content: ""; display: inline-block; width: 0.6em; height: 0.6em; margin-right: 0.45em; border-radius: 50%; background: var(--rule); }
.notes { margin-top: 3.5rem; padding-top: 1.2rem; border-top: 1px solid var(--line); }
.notes ol { padding-left: 1.6em; }
.notes li { margin-bottom: 0.45em; }
:target { background: color-mix(in oklch, var(--accent) 14%, transparent); }
${COLOURS.map((colour) => `.${colour} { --rule: var(--${colour}-dot); }`).join(' ')}
@media print {
  :root { color-scheme: light; ${variables(HTML_TOKENS.light)} --paper: #fff; --pane: #f5f4f1; --ink: #000; --ink-2: #333; --accent: #000; --line: #bbb; }
  @page { margin: 2.2cm 2.2cm 2.4cm; @bottom-center { content: counter(page) " / " counter(pages); color: #555; font: 8.5pt Inter, system-ui, sans-serif; } }
  body { max-width: none; padding: 0; font-size: 11pt; line-height: 1.55; orphans: 3; widows: 3; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; }
  blockquote, pre, figure, .annotation, .notes li { break-inside: avoid; }
  .annotation { margin-bottom: 1.5rem; }
  .annotation blockquote, .annotation .about { break-after: avoid; }
  li { break-inside: auto; }
  pre { overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; }
  mark, pre, code, .label::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main a[href]:not(.bare, [role])::after { content: " (" attr(href) ")"; font-size: 0.85em; overflow-wrap: anywhere; }
  [role="doc-backlink"] { display: none; }
  .notes { font-size: 9pt; }
  :target { background: none; }
}
`;
