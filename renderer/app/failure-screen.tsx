import { Button, Logo } from '../ui';
import styles from './failure-screen.module.css';

/** What stands in the window when the library cannot be opened or the page cannot go on. */
export function FailureScreen({ cause, title = 'The library could not be opened' }: FailureScreenProps) {
  return (
    <main className={styles.screen}>
      <Logo size={40} />
      <h1>{title}</h1>
      <p role="alert">{cause instanceof Error ? cause.message : String(cause)}</p>
      <p>Nothing that was saved has been changed.</p>
      <Button look="solid" onPress={() => window.location.reload()}>
        Try again
      </Button>
    </main>
  );
}

interface FailureScreenProps {
  readonly cause: unknown;
  readonly title?: string;
}
