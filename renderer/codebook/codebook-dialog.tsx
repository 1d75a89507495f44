import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Dialog } from '../ui';
import styles from './codebook-dialog.module.css';
import { ColoursPart } from './colours-part';
import { TagsPart } from './tags-part';

/** The words the user sorts annotations by: tags as a tree, and what the colours are called. All is kept at once. */
export function CodebookDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Codebook" isOpen onClose={onClose} width={940}>
      <Tabs className={styles.tabs ?? ''}>
        <TabList aria-label="Parts of the codebook" className={styles.list ?? ''}>
          <Tab id="tags" className={styles.tab ?? ''}>
            Tags
          </Tab>
          <Tab id="colours" className={styles.tab ?? ''}>
            Colours
          </Tab>
        </TabList>
        <TabPanel id="tags" className={styles.panel ?? ''}>
          <TagsPart onClose={onClose} />
        </TabPanel>
        <TabPanel id="colours" className={styles.panel ?? ''}>
          <ColoursPart />
        </TabPanel>
      </Tabs>
    </Dialog>
  );
}
