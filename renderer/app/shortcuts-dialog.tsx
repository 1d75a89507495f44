import { type Command, Dialog, Kbd, showKeys, useCommands } from '../ui';
import styles from './shortcuts-dialog.module.css';

const GROUPS: readonly Command['group'][] = ['Library', 'Article', 'Annotation', 'Note', 'View', 'Help'];

/** Every key there is, by what it acts on. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const commands = useCommands().filter((command) => command.keys);
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={onClose} width={720}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <section className={styles.groups} aria-label="Shortcuts by what they act on" tabIndex={0}>
        {GROUPS.map((group) => {
          const inGroup = commands.filter((command) => command.group === group);
          return inGroup.length > 0 ? (
            <section key={group}>
              <h3>{group}</h3>
              <dl>
                {inGroup.map((command) => (
                  <div key={command.id}>
                    <dt>{command.title}</dt>
                    <dd>
                      {command.keys?.map((keys) => (
                        <Kbd key={keys}>{showKeys(keys)}</Kbd>
                      ))}
                      <span className="visually-hidden">{command.keys?.map(showKeys).join(' or ')}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ) : null;
        })}
      </section>
    </Dialog>
  );
}
