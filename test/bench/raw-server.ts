import { createServer } from 'node:http';

/** What Node alone can do: reads the whole body, keeps nothing, answers a small JSON. Run by fork. */
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"state":"stored"}');
  });
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.once('disconnect', () => process.exit(0));
