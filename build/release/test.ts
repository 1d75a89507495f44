import { canInstallPackages, installPackages } from '../debian-packages';
import { runTool } from '../run-tool';

/** What the proof of the packages asks of Debian, besides `dpkg` and `apt-get` themselves. */
const PACKAGES = [
  ...['7zip', 'desktop-file-utils', 'gnupg', 'libarchive-tools', 'lintian', 'openssl', 'osslsigncode'],
  ...['nsis', 'p7zip-full', 'rpm', 'shared-mime-info', 'unzip', 'xz-utils'],
];

/**
 * `npm run test:dist`: builds packages around a stand-in for Electron and proves what can be proved of them on
 * one machine with Debian. Takes some minutes; installs packages, one of them Provenote, and takes that off again.
 */
if (!canInstallPackages()) {
  console.log('The proof of the packages was skipped: it needs Debian or Ubuntu, as root or with sudo.');
} else if (installPackages(PACKAGES)) {
  process.exitCode = await runTool('vitest', ['run', '--config', 'build/release/proof/vitest.config.ts']);
} else {
  process.exitCode = 1;
}
