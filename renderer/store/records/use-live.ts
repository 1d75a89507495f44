import { useSyncExternalStore } from 'react';
import type { LiveValue } from './live-value';

const nothing: LiveValue<null> = {
  get: () => null,
  subscribe: () => () => undefined,
  ready: async () => null,
};

/** A live value in a component: undefined while it is read, null where there is no value to show. */
export function useLive<T>(value: LiveValue<T> | null): T | null | undefined {
  const shown: LiveValue<T | null> = value ?? nothing;
  return useSyncExternalStore(shown.subscribe, shown.get);
}

/** What `select` takes from a live value; it must give the same object for the same value. */
export function useSelected<T, S>(value: LiveValue<T>, select: (value: T) => S): S | undefined {
  return useSyncExternalStore(value.subscribe, () => {
    const current = value.get();
    return current === undefined ? undefined : select(current);
  });
}
