import { connect } from 'node:net';
import fc from 'fast-check';

/** What comes back over one raw connection: everything until it closes. */
export function throwAt(port: number, parts: readonly Uint8Array[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
    for (const part of parts) socket.write(part);
    socket.end();
  });
}

const line = fc.constantFrom(
  'GET /health HTTP/1.1',
  'PUT /v1/points/de-linde/submissions/AAAAAAAAAAAAAAAAAAAAAA HTTP/1.1',
  'POST /v1/desk/login HTTP/1.1',
  'GET http://evil.example/health HTTP/1.1',
  'GET //evil.example/health HTTP/1.1',
  'GET /..%c0%af..%c0%af HTTP/1.1',
  'GET * HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  'CONNECT evil.example:443 HTTP/1.1',
  'GET /health HTTP/9.9',
  'GET /health',
  'PRI * HTTP/2.0',
  '\x16\x03\x01\x02\x00',
  `GET /${'a'.repeat(20_000)} HTTP/1.1`,
  'GET /\x00 HTTP/1.1',
  'get /health HTTP/1.1',
  '',
);

/** Requests as no client library sends them: broken lines, lengths, chunks, or plain noise. */
export function rawRequests(host: string): fc.Arbitrary<Uint8Array[]> {
  const header = fc.constantFrom(
    `Host: ${host}`,
    `Host: ${host}`,
    'Host: evil.example',
    'Host: ',
    'Host: a b',
    'Content-Length: 10',
    'Content-Length: -1',
    'Content-Length: 99999999999999999999',
    'Content-Length: 5, 6',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: chunked, identity',
    'Transfer-Encoding: xchunked',
    'Content-Type: application/octet-stream',
    'Content-Type: application/json',
    'Expect: 100-continue',
    'Expect: 200-ok',
    'Connection: upgrade\r\nUpgrade: websocket',
    'Connection: keep-alive, close',
    'Sec-Fetch-Site: same-origin',
    'Cookie: __Host-desk=a.b.1.9999999999999.c',
    'Authorization: Bearer \x01',
    `X: ${'y'.repeat(20_000)}`,
    ' folded: yes',
    'no colon',
    'Bad\x00Name: x',
  );
  const body = fc.oneof(
    fc.constantFrom(
      '',
      '5\r\nhello\r\n0\r\n\r\n',
      'ffffffffffffffff\r\n',
      '-1\r\n',
      '5\r\nhel',
      '0\r\nX: y\r\n\r\n',
    ),
    fc.string({ maxLength: 50 }),
  );
  const shaped = fc
    .tuple(line, fc.array(header, { maxLength: 6 }), fc.constantFrom('\r\n', '\n', '\r'), body)
    .map(([first, headers, end, rest]) => {
      const text = [first, ...headers, '', ''].join(end) + rest;
      return [new Uint8Array(Buffer.from(text, 'latin1'))];
    });
  const noise = fc.array(fc.uint8Array({ maxLength: 2_000, size: 'max' }), { maxLength: 3 });
  const cut = fc
    .tuple(shaped, fc.nat({ max: 200 }))
    .map(([[whole = new Uint8Array()], at]) => [whole.subarray(0, at), whole.subarray(at)]);
  return fc.oneof(shaped, cut, noise);
}
