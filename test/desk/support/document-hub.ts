import type { DocumentHub } from '../../../desk/documents.ts';
import type { Answer as DeskAnswer } from '../../../desk/hub-client.ts';
import { fromBase64Url, type Bytes } from '../../../src/core/bytes.ts';
import type { Answer as HttpAnswer } from '../../hub/support/client.ts';
import type { Stage } from '../../hub/support/stage.ts';

export interface Faults {
  /** Whether the next answer gets lost on its way back. */
  readonly loses: () => boolean;
}

/** The document routes of a real hub, for a desk without a browser; answers can get lost. */
export async function documentHub(
  stage: Stage,
  { loses }: Faults = { loses: () => false },
): Promise<DocumentHub> {
  const cookie = await stage.logIn();
  const ask = async (
    path: string,
    method: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<HttpAnswer | null> => {
    const answer = await stage.ask(`${stage.urls.desk}/v1/desk/documents${path}`, {
      method,
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        ...(body && {
          'content-type':
            body instanceof Uint8Array ? 'application/octet-stream' : 'application/json',
        }),
        ...headers,
      },
      ...(body && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });
    return loses() ? null : answer;
  };
  const valueOf = <T>(answer: HttpAnswer | null): DeskAnswer<T> => {
    if (!answer) return { kind: 'offline' };
    if (answer.status === 412) return { kind: 'conflict' };
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.body.toString()}`);
    return { kind: 'ok', value: answer.json() as T };
  };
  return {
    documentNames: async () => valueOf(await ask('', 'GET')),
    readDocuments: async (names) => {
      const read: DeskAnswer<{ documents: { name: string; etag: string; bytes?: string }[] }> =
        valueOf(await ask('/read', 'POST', { names }));
      if (read.kind !== 'ok') return read;
      const documents = read.value.documents.map(({ bytes, ...one }) => ({
        ...one,
        ...(bytes !== undefined && { bytes: fromBase64Url(bytes) as Bytes }),
      }));
      return { kind: 'ok', value: { documents } };
    },
    putDocument: async (name, bytes, etag) =>
      valueOf(
        await ask(
          `/${name}`,
          'PUT',
          bytes,
          etag === null ? { 'if-none-match': '*' } : { 'if-match': etag },
        ),
      ),
    removeDocument: async (name, etag) =>
      valueOf(await ask(`/${name}`, 'DELETE', undefined, { 'if-match': etag })),
  };
}
