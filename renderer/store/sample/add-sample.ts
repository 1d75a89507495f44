/** Adds the sample. */
export async function addSample(): Promise<string> {
  return '';
}
