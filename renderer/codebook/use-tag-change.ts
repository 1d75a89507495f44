import { useState } from 'react';
import type { TagChange } from '../store';
import { descriptionDrafts } from './description-saving';
import { sentenceOf } from './sentence-of';

/**
 * Runs a change of tags, after storing what is being typed about them. While it runs `isBusy`; what it fails with
 * becomes `failure`, a sentence.
 */
export function useTagChange() {
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (change: () => Promise<TagChange>, then: (made: TagChange) => void) => {
    setIsBusy(true);
    setFailure(null);
    try {
      await descriptionDrafts.save();
      then(await change());
    } catch (cause) {
      setFailure(sentenceOf(cause));
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, failure, run: (...args: Parameters<typeof run>) => void run(...args) };
}
