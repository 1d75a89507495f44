/** What reads the HTML of tests in place of the page's DOMParser, for tests of other rooms. */
export { parseHtml } from '../import-in-node';
