/** Runs every listener to its end and returns the first failure's message, or null when all succeeded. */
export async function settleAll(listeners: Iterable<() => Promise<void>>): Promise<string | null> {
  const results = await Promise.allSettled([...listeners].map(async (listener) => listener()));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed === undefined) return null;
  return failed.reason instanceof Error ? failed.reason.message : String(failed.reason);
}
