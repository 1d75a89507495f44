/** The writers of Word files, which are large and therefore loaded only when one is saved. */
export async function loadDocxWriters(): Promise<typeof import('./docx')> {
  return import('./docx');
}
