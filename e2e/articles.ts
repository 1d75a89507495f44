import { Buffer } from 'node:buffer';

/** A file as Playwright's file chooser takes it. */
export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file of text for the chooser, in UTF-8. */
export function textFile(name: string, text: string, mimeType = 'text/plain'): UploadedFile {
  return { name, mimeType, buffer: Buffer.from(text, 'utf8') };
}

/** A news page as a browser saves it: metadata, furniture around the article, and things that must not run. */
export const NEWS_PAGE = textFile(
  'orchard-frost.html',
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Late frost takes a third of the valley's plums | Valley Courier</title>
<meta property="og:site_name" content="Valley Courier">
<meta property="og:title" content="Late frost takes a third of the valley’s plums">
<link rel="canonical" href="https://valley-courier.example/2026/05/frost?utm_source=mail">
<script type="application/ld+json">
{"@context":"https://schema.org","@type":"NewsArticle","headline":"Late frost takes a third of the valley’s plums",
"author":[{"@type":"Person","name":"Nadia Ferro"}],"datePublished":"2026-05-06T07:30:00+02:00",
"publisher":{"@type":"NewsMediaOrganization","name":"Valley Courier"}}
</script>
</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article>
<h1>Late frost takes a third of the valley’s plums</h1>
<p>The temperature fell to minus four on the night of 2 May, and by morning the growers of the lower valley knew what they had lost. A survey by the growers’ union puts the damage at 34 per cent of the crop.</p>
<p>“We lit nine hundred candles and it was not enough,” said Tomas Oriel, who farms eleven hectares below the chapel. “The cold came over the wall like water.”</p>
<h2>A bill that nobody has written</h2>
<p>The regional office said on Tuesday that it would <a href="https://region.example/aid">open a fund</a> for growers. It gave no figure. According to the union, insurers have covered <em>one orchard in six</em> since the premiums were raised in 2023.</p>
<ul><li>Lower valley: 34 per cent lost</li><li>Upper valley: 9 per cent lost</li></ul>
<blockquote><p>The blossom was three weeks early. It has been early for six years out of ten.</p></blockquote>
<p>Mr Oriel intends to replant half of his land with later varieties. He expects the first harvest from them in 2031.</p>
</article>
<footer>Copyright Valley Courier</footer>
</body>
</html>`,
  'text/html',
);

/** A Korean report: keep-all line breaking, Hangul syllables, full-width quotation marks. */
export const KOREAN_ARTICLE = textFile(
  '염전.md',
  `---
title: 염전 마지막 세대가 남긴 장부
author: 한서윤
date: 2026-03-18
publisher: 남해신문
lang: ko
---

# 염전 마지막 세대가 남긴 장부

신안의 작은 섬에서 염전을 지켜 온 박 씨는 지난달 마지막 소금을 거두었다. 그는 “소금은 기다리는 사람에게만 온다”고 말했다.

섬의 염전은 1987년에 마흔두 곳이었으나 지금은 다섯 곳만 남아 있다. 군청은 3월 12일 남은 염전을 문화유산으로 등록하겠다고 밝혔다.

${'박 씨의 장부에는 날씨와 바람, 그날의 생산량이 빠짐없이 적혀 있다. 장부는 모두 서른여덟 권이며 첫 장은 1961년 4월에 시작한다. '.repeat(6)}

## 남은 사람들

${'젊은 사람들은 섬을 떠났고, 남은 이들은 여름마다 서로의 염전을 돕는다. 그래도 박 씨는 후회하지 않는다고 했다. '.repeat(8)}
`,
  'text/markdown',
);

/** Words that a careless program cuts in half: an emoji family, a flag, letters with combining marks. */
export const GRAPHEMES = textFile(
  'messages.txt',
  `Messages from the harbour

The last message read: the whole family 👩‍👩‍👧‍👦 is safe in Côte-d’Or 🇫🇷 tonight. It was sent at 23:14.

A second one, in Devanagari, said नमस्ते and nothing else. The operator wrote it down as it stood.`,
);

/** A page that is dangerous in every way a page can be, with an article inside. */
export const HOSTILE_PAGE = textFile(
  'hostile.html',
  `<!doctype html><html><head><title>A quiet report</title>
<script>window.__ran = 'script'; fetch('https://tracker.example/seen');</script>
<style>body { background: url(https://tracker.example/background.png) }</style>
<link rel="stylesheet" href="https://tracker.example/style.css"></head>
<body onload="window.__ran = 'onload'">
<article><h1>A quiet report</h1>
<p onclick="window.__ran = 'onclick'">The committee met for the ninth time on Monday and agreed on nothing but the date of its next meeting.</p>
<img src="https://tracker.example/pixel.png" onerror="window.__ran = 'onerror'">
<p>One member, who asked not to be named, called the sitting <a href="javascript:window.__ran='link'">a rehearsal of silence</a> and left before the vote was taken.</p>
<iframe src="https://tracker.example/frame"></iframe>
<svg><script>window.__ran = 'svg'</script></svg>
<p>The minutes run to four lines. They record that the window was opened at ten and closed at eleven, and that the chair thanked everybody for their patience.</p>
</article></body></html>`,
  'text/html',
);

/** A plain article of three numbered paragraphs, for tests that need nothing more. */
export const FERRY_REPORT = textFile(
  'ferry.md',
  `---
title: The ferry that ran empty
author: Ida Marsh
date: 2026-01-14
publisher: Coast Weekly
---

# The ferry that ran empty

For nineteen winters the noon ferry to Holm carried the post and, on most days, nobody at all.

“An empty boat is still a promise,” said Karl Lund, its captain since 2007.

The county will decide in March whether the promise is worth 2.3 million a year.
`,
  'text/markdown',
);
