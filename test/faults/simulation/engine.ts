/** The real files under test. Loaded once plain, and once per mutant with `?mutant=<name>`. */
export { Outbox } from '../../../src/store/outbox.ts';
export { Courier } from '../../../src/sync/courier.ts';
export { hubTransport } from '../../../src/sync/hub-transport.ts';
export { linkTabs } from '../../../src/sync/tabs.ts';
export { HubModel } from './hub-model.ts';
