/** Finding answers: words in, entries out. Pure, the same code for every language. */
export { buildIndex, indexing, type Findable, type Index } from './build.ts';
export { findableOf } from './of-entry.ts';
export { bands, search } from './search.ts';
