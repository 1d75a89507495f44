import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Whether a click outside closes it; a form with unsaved changes says no. Escape always closes. */
  readonly isDismissable?: boolean;
  readonly width?: number;
  readonly role?: 'dialog' | 'alertdialog';
  /** A second column at the right, to the dialog's edges: a preview. */
  readonly aside?: ReactNode;
  /** The width of the first column beside an `aside`, in CSS pixels. */
  readonly formWidth?: number;
  readonly children: ReactNode;
}

/** A modal dialog named by its title; it traps focus and gives it back when it closes. */
export function Dialog({
  title,
  isOpen,
  onClose,
  isDismissable = true,
  width = 460,
  role,
  aside,
  formWidth,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={isDismissable}
    >
      <Modal className={`${styles.modal} ${aside ? styles.steady : ''}`} style={{ width }}>
        <AriaDialog
          className={`${styles.dialog} ${aside ? styles.withAside : ''}`}
          role={role ?? 'dialog'}
          style={
            aside && formWidth
              ? { gridTemplateColumns: `minmax(0, ${formWidth}px) minmax(0, 1fr)` }
              : undefined
          }
        >
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
          {aside ? <div className={styles.aside}>{aside}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons that ends a dialog: the main action stands last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
