import { ALargeSmall } from 'lucide-react';
import { changeSettings, useSettings } from '../store';
import { Button, IconButton, Popover } from '../ui';
import { type AppDialog, TEXT_SIZES } from './app-commands';
import styles from './view-menu.module.css';

const THEMES = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

const MORE = {
  archive: 'Export the whole library…',
  codebook: 'Codebook',
  shortcuts: 'Keyboard shortcuts',
  about: 'About Provenote',
} as const;

/** How the window looks and what it says: theme, text size, spoken highlights; all act at once and are remembered. */
export function ViewMenu({ onShow }: { readonly onShow: (dialog: AppDialog) => void }) {
  const theme = useSettings((settings) => settings.theme);
  const textSize = useSettings((settings) => settings.textSize);
  const hasSpokenMarks = useSettings((settings) => settings.hasSpokenMarks);
  const index = TEXT_SIZES.indexOf(textSize);
  const smaller = TEXT_SIZES[index - 1];
  const larger = TEXT_SIZES[index + 1];
  return (
    <Popover
      label="View"
      trigger={
        <IconButton label="View">
          <ALargeSmall />
        </IconButton>
      }
    >
      {(close) => (
        <div className={styles.panel}>
          <fieldset className={styles.choice}>
            <legend>Theme</legend>
            {THEMES.map(([value, label]) => (
              <label key={value}>
                <input
                  type="radio"
                  name="theme"
                  checked={theme === value}
                  onChange={() => changeSettings({ theme: value })}
                />
                {label}
              </label>
            ))}
          </fieldset>
          <div className={styles.size}>
            <span>Text size</span>
            <Button
              aria-label="Smaller text"
              isDisabled={!smaller}
              onPress={() => (smaller ? changeSettings({ textSize: smaller }) : undefined)}
            >
              A−
            </Button>
            <output>{textSize}</output>
            <Button
              aria-label="Larger text"
              isDisabled={!larger}
              onPress={() => (larger ? changeSettings({ textSize: larger }) : undefined)}
            >
              A+
            </Button>
          </div>
          <label className={styles.toggle}>
            <input
              type="checkbox"
              checked={hasSpokenMarks}
              onChange={() => changeSettings({ hasSpokenMarks: !hasSpokenMarks })}
            />
            Announce highlights to screen readers
          </label>
          <div className={styles.more}>
            {(['archive', 'codebook', 'shortcuts', 'about'] as const).map((kind) => (
              <Button
                key={kind}
                look="ghost"
                onPress={() => {
                  close();
                  onShow({ kind });
                }}
              >
                {MORE[kind]}
              </Button>
            ))}
          </div>
        </div>
      )}
    </Popover>
  );
}
