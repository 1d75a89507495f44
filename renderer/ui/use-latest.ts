import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * The value as the window shows it, for a listener that stays while it changes: it is the newest from the frame on
 * that shows it, so that a press made at once acts on that (KB56). Always the same object. Call it before the effect that reads it.
 */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
