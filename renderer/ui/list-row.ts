/** The look of a row in the library's lists: `row` for the button, `title` and `meta` inside it. */
export { default as listRow } from './list-row.module.css';
