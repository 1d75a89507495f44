import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { host } from '../host';
import { flush, openLibrary } from '../store';
import { App } from './app';
import { FailureScreen } from './failure-screen';
import { WindowBoundary } from './window-boundary';

const container = document.getElementById('root');
if (!container) throw new Error('index.html has no #root element');
const root = createRoot(container);

openLibrary().then(
  () => {
    host.onFlush(flush);
    root.render(
      <StrictMode>
        <WindowBoundary>
          <App />
        </WindowBoundary>
      </StrictMode>,
    );
  },
  (cause: unknown) => {
    host.log({ level: 'error', message: 'The library could not be opened', cause: String(cause) });
    root.render(<FailureScreen cause={cause} />);
  },
);
