export { CodebookCommands } from './codebook-commands';
export { CodebookDialog } from './codebook-dialog';
