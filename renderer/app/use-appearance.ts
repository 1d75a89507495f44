import { useEffect, useSyncExternalStore } from 'react';
import { host } from '../host';
import { useSettings } from '../store';

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)');

/** The theme on screen now, the system's where the user chose to follow it. */
export function useShownTheme(): 'light' | 'dark' {
  const theme = useSettings((settings) => settings.theme);
  const isDark = useSyncExternalStore(
    (changed) => {
      systemIsDark.addEventListener('change', changed);
      return () => systemIsDark.removeEventListener('change', changed);
    },
    () => systemIsDark.matches,
  );
  if (theme !== 'system') return theme;
  return isDark ? 'dark' : 'light';
}

/** Sets the theme and the article's text size on the document, following the system where the user chose so. */
export function useAppearance(): void {
  const theme = useSettings((settings) => settings.theme);
  const textSize = useSettings((settings) => settings.textSize);
  const shown = useShownTheme();
  useEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
  useEffect(() => host.setTheme(theme), [theme]);
  useEffect(() => {
    document.documentElement.style.setProperty('--reading-size', `${textSize}px`);
  }, [textSize]);
}
