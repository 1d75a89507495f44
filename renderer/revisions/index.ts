export { OrphanList } from './orphan-list';
export { RevisionCommands } from './revision-commands';
export { RevisionList, type RevisionListProps } from './revision-list';
export { RevisionReview } from './revision-review';
