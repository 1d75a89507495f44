/** What reads and sanitises the HTML of tests in place of the page's DOMParser and DOMPurify, for tests of other rooms. */
export { parseHtml, withoutRelativeLinks } from '../import-in-node';
