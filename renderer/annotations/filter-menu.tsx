import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { Annotation } from '../../shared/model';
import { useColourLabels, useQuotedAnnotations } from '../store';
import { criterionKey, type FilterCriterion } from './annotation-filter';
import barStyles from './filter-bar.module.css';
import { type FilterFacets, facetsOf } from './filter-facets';
import styles from './filter-menu.module.css';
import { HAS_WORDS, STATE_WORDS } from './filter-words';

interface FilterMenuProps {
  readonly annotations: readonly Annotation[];
  readonly criteria: readonly FilterCriterion[];
  readonly onToggle: (criterion: FilterCriterion) => void;
}

/**
 * Offers what this source's annotations can be filtered by. Space and a click choose and leave it open for
 * more, Enter chooses and closes it; letters go to a line.
 */
export function FilterMenu({ annotations, criteria, onToggle }: FilterMenuProps) {
  return (
    <MenuTrigger>
      <Button className={`${barStyles.menuButton} ${criteria.length > 0 ? barStyles.active : ''}`}>
        <ListFilter aria-hidden="true" />
        Filter
        {criteria.length > 0 ? (
          <span className={barStyles.badge}>
            {criteria.length}
            <span className="visually-hidden"> chosen</span>
          </span>
        ) : null}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <Choices annotations={annotations} criteria={criteria} onToggle={onToggle} />
      </Popover>
    </MenuTrigger>
  );
}

/** A line of the menu. */
interface Choice {
  readonly criterion: FilterCriterion;
  readonly words: string;
  /** What is shown of the words, where a heading above says the rest. */
  readonly shown?: string;
  readonly count: number;
  readonly depth?: number;
}

/** In the page only while the menu is open, so that nothing is counted for a closed one. */
function Choices({ annotations, criteria, onToggle }: FilterMenuProps) {
  const labels = useColourLabels();
  const quotedIds = useQuotedAnnotations(true);
  const facets = useMemo(() => facetsOf(annotations, quotedIds ?? new Set()), [annotations, quotedIds]);
  const sections = useMemo(() => sectionsOf(facets, labels), [facets, labels]);
  const byKey = new Map(
    sections.flatMap(({ choices }) =>
      choices.map((choice) => [criterionKey(choice.criterion), choice.criterion] as const),
    ),
  );
  return (
    <Menu
      aria-label="Filter annotations by"
      className={styles.menu ?? ''}
      selectionMode="multiple"
      selectedKeys={criteria.map(criterionKey)}
      onSelectionChange={(keys) => {
        if (keys === 'all') return;
        const before = new Set(criteria.map(criterionKey));
        for (const [key, criterion] of byKey) if (keys.has(key) !== before.has(key)) onToggle(criterion);
      }}
    >
      {sections.map(({ heading, choices }) => (
        <MenuSection key={heading} id={heading} className={styles.section ?? ''}>
          <Header className={styles.heading ?? ''}>{heading}</Header>
          {choices.map((choice) => (
            <MenuItem
              key={criterionKey(choice.criterion)}
              id={criterionKey(choice.criterion)}
              textValue={choice.words}
              aria-label={`${choice.words}, ${choice.count}`}
              className={styles.item ?? ''}
            >
              <ChoiceLine choice={choice} />
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}

function ChoiceLine({ choice }: { readonly choice: Choice }): ReactNode {
  const { criterion, words, shown = words, count, depth = 0 } = choice;
  return (
    <>
      <span className={styles.check} aria-hidden="true" />
      {criterion.kind === 'colour' ? (
        <span className={styles.dot} style={{ background: `var(--${criterion.value}-dot)` }} />
      ) : null}
      <span className={styles.words} style={{ paddingInlineStart: `${depth * 14}px` }} title={words}>
        {shown}
      </span>
      <span className={styles.count}>{count.toLocaleString('en')}</span>
    </>
  );
}

function sectionsOf(
  facets: FilterFacets,
  labels: ReturnType<typeof useColourLabels>,
): readonly { readonly heading: string; readonly choices: readonly Choice[] }[] {
  const colours = [...facets.colours].map(
    ([value, count]): Choice => ({ criterion: { kind: 'colour', value }, words: labels[value], count }),
  );
  const states = [...facets.states].map(
    ([value, count]): Choice => ({ criterion: { kind: 'state', value }, words: STATE_WORDS[value], count }),
  );
  const tags = facets.tags.map(
    ({ tag, depth, count }): Choice => ({
      criterion: { kind: 'tag', value: tag },
      words: tag,
      shown: tag.slice(tag.lastIndexOf('/') + 1),
      count,
      depth,
    }),
  );
  const more: readonly Choice[] = [
    { criterion: { kind: 'has', value: 'comment' }, words: HAS_WORDS.comment, count: facets.commented },
    { criterion: { kind: 'has', value: 'note' }, words: HAS_WORDS.note, count: facets.quoted },
  ];
  return [
    { heading: 'Label', choices: colours },
    { heading: 'State', choices: states },
    { heading: 'More', choices: more },
    { heading: 'Tag', choices: tags },
  ].filter(({ choices }) => choices.length > 0);
}
