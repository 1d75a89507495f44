import { rootFlags } from './run-electron';

/**
 * What Playwright switches off in Chromium, listed again because of two flags of one name Chromium heeds only
 * the last: errands to the network, and what comes between a page and its test.
 */
const OFF_FOR_PLAYWRIGHT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
] as const;

/**
 * The lists that open below an address bar: pages of Chromium's own, which it starts anew in a process of
 * their own for every test although no test sees an address bar. They cost 40% of opening the program.
 */
const ADDRESS_BAR_LISTS = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'] as const;

/** How tests and benchmarks start Chromium: its own errands would be requests that the page did not make. */
export const BROWSER_FLAGS: readonly string[] = [
  ...rootFlags(),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  `--disable-features=${[...OFF_FOR_PLAYWRIGHT, ...ADDRESS_BAR_LISTS].join(',')}`,
];
