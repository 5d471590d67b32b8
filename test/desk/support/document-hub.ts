import type { DocumentHub } from '../../../desk/documents.ts';
import { HubClient } from '../../../desk/hub-client.ts';
import type { Stage } from '../../hub/support/stage.ts';
import { fetchOver } from './fetch-over.ts';

/** The document routes of a real hub; answers can get lost. */
export async function documentHub(stage: Stage, loses?: () => boolean): Promise<DocumentHub> {
  const cookie = await stage.logIn();
  const send = fetchOver(stage.ask, { cookie, ...(loses && { loses }) });
  const hub = new HubClient(stage.urls.desk, send);
  return {
    documentNames: () => hub.documentNames(),
    readDocuments: (names) => hub.readDocuments(names),
    putDocument: (name, bytes, etag) => hub.putDocument(name, bytes, etag),
    removeDocument: (name, etag) => hub.removeDocument(name, etag),
  };
}
