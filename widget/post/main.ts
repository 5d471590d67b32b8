/** Sealing, outbox and courier of the frame: fetched after its first view. */
export { createPostOffice } from '../../src/post/create.ts';
