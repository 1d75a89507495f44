/**
 * Puts a link on the clipboard twice: as its address, and as HTML with `words` that lead there, which editors
 * paste. Rejects where the browser refuses the clipboard.
 */
export async function copyLinkWithWords(address: string, words: string): Promise<void> {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = words;
  const content = { 'text/plain': address, 'text/html': anchor.outerHTML };
  const blobs = Object.entries(content).map(([type, text]) => [type, new Blob([text], { type })]);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
