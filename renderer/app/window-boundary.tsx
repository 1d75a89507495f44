import { Component, type ErrorInfo, type ReactNode } from 'react';
import { host } from '../host';
import { flush } from '../store';
import { FailureScreen } from './failure-screen';

interface Props {
  readonly children: ReactNode;
}

/** Catches a bug in drawing the window: what was typed is stored, the cause is logged, and the user can go on. */
export class WindowBoundary extends Component<Props, { readonly cause: Error | null }> {
  override state: { readonly cause: Error | null } = { cause: null };

  static getDerivedStateFromError(cause: Error) {
    return { cause };
  }

  override componentDidCatch(cause: Error, info: ErrorInfo) {
    host.log({
      level: 'error',
      message: 'The window could not be drawn',
      cause: `${cause.stack}\n${info.componentStack}`,
    });
    flush().catch((failure: unknown) =>
      host.log({ level: 'error', message: 'Flushing after a failure failed too', cause: String(failure) }),
    );
  }

  override render() {
    const { cause } = this.state;
    return cause ? (
      <FailureScreen cause={cause} title="Something went wrong in this window" />
    ) : (
      this.props.children
    );
  }
}
