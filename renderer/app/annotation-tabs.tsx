import { useEffect, useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Annotation } from '../../shared/model';
import { AnnotationSidebar } from '../annotations';
import { chooseVersion } from '../library';
import { OrphanList, RevisionList } from '../revisions';
import {
  revisionDesk,
  type SidebarTab,
  useArticle,
  useOrphans,
  usePlacedAnnotations,
  useRevisionDesk,
  useSession,
} from '../store';
import styles from './annotation-tabs.module.css';

interface AnnotationTabsProps {
  readonly onAddToNote: (annotation: Annotation) => void;
}

/**
 * What stands beside the article. With one revision and no orphan that is the list of annotations alone;
 * otherwise one tab each for those with a place, those without, and the revisions.
 */
export function AnnotationTabs({ onAddToNote }: AnnotationTabsProps) {
  const sourceId = useSession((session) => session.openSourceId);
  const revisions = useArticle(sourceId)?.revision.number ?? 1;
  const orphans = useOrphans(sourceId)?.length ?? 0;
  const asked = useRevisionDesk((desk) => desk.tab);
  // The same element from one state of the tabs to the next, so that the list is not drawn again with them.
  const annotations = useMemo(() => <AnnotationSidebar onAddToNote={onAddToNote} />, [onAddToNote]);
  useTabOfFocus(sourceId);
  if (sourceId === null || (revisions === 1 && orphans === 0)) return annotations;
  const isThere = (asked === 'orphans' && orphans > 0) || (asked === 'revisions' && revisions > 1);
  return (
    <Tabs
      className={styles.tabs ?? ''}
      selectedKey={isThere ? asked : 'annotations'}
      onSelectionChange={(key) => revisionDesk.openTab(tabOf(String(key)))}
    >
      <TabList aria-label="Beside the article" className={styles.list ?? ''}>
        <Tab id="annotations" className={styles.tab ?? ''}>
          Annotations <PlacedCount sourceId={sourceId} />
        </Tab>
        {orphans > 0 ? (
          <Tab id="orphans" className={styles.tab ?? ''}>
            Orphans <Count value={orphans} />
          </Tab>
        ) : null}
        {revisions > 1 ? (
          <Tab id="revisions" className={styles.tab ?? ''}>
            Revisions <Count value={revisions} />
          </Tab>
        ) : null}
      </TabList>
      <TabPanel id="annotations" className={`${styles.panel} ${styles.annotations}`}>
        {annotations}
      </TabPanel>
      <TabPanel id="orphans" className={styles.panel ?? ''}>
        <OrphanList sourceId={sourceId} />
      </TabPanel>
      <TabPanel id="revisions" className={styles.panel ?? ''}>
        <RevisionList sourceId={sourceId} onAddVersion={(id) => void chooseVersion(id)} />
      </TabPanel>
    </Tabs>
  );
}

function PlacedCount({ sourceId }: { readonly sourceId: string }) {
  return <Count value={usePlacedAnnotations(sourceId)?.length ?? 0} />;
}

function Count({ value }: { readonly value: number }) {
  return <span className={styles.count}>{value.toLocaleString('en')}</span>;
}

function tabOf(key: string): SidebarTab {
  return key === 'orphans' || key === 'revisions' ? key : 'annotations';
}

/** An annotation that is focused from elsewhere brings up the tab it stands in. */
function useTabOfFocus(sourceId: string | null): void {
  const focus = useSession((session) => session.focus);
  const orphans = useOrphans(sourceId);
  const isOrphan = orphans?.some(({ id }) => id === focus?.annotationId);
  const serial = focus?.serial;
  useEffect(() => {
    if (serial === undefined || isOrphan === undefined) return;
    revisionDesk.openTab(isOrphan ? 'orphans' : 'annotations');
  }, [serial, isOrphan]);
}
