import { X } from 'lucide-react';
import { useEffect } from 'react';
import { dismissMessage, type Message, useMessages } from '../store';
import { Button, IconButton } from '../ui';
import styles from './messages.module.css';

const SHOWN_MS = 8_000;

/** What happened, and the next step, at the foot of the window. Errors stay until they are dismissed. */
export function Messages() {
  const messages = useMessages();
  return (
    <section className={styles.stack} aria-label="Messages">
      {messages.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
    </section>
  );
}

function MessageCard({ message }: { readonly message: Message }) {
  const { id, kind, text, action } = message;
  useEffect(() => {
    if (kind === 'error') return;
    const timer = setTimeout(() => dismissMessage(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, kind]);
  return (
    <div
      className={`${styles.card} ${kind === 'error' ? styles.error : ''}`}
      role={kind === 'error' ? 'alert' : 'status'}
    >
      <span>{text}</span>
      {action ? (
        <Button
          look="ghost"
          onPress={() => {
            action.run();
            dismissMessage(id);
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton label="Dismiss" onPress={() => dismissMessage(id)}>
        <X />
      </IconButton>
    </div>
  );
}
