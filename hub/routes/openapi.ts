import type { Route } from '../route.ts';

/** The table of public routes in OpenAPI 3.1: what each takes and answers. */
export function openapiRoute(routes: readonly Route[]): Route {
  const self: Route = {
    method: 'GET',
    path: '/v1/openapi.json',
    summary: 'This table, for machines.',
    answers: { 200: 'OpenAPI 3.1' },
    handle: (c, { files }) => c.json(describe([...routes, self], files.version)),
  };
  return self;
}

function describe(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = {
      summary: route.summary,
      parameters: names.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...(route.body && {
        requestBody: {
          required: true,
          content: { [route.body.type]: { schema: { maxLength: route.body.limit } } },
        },
      }),
      responses: Object.fromEntries(
        Object.entries(route.answers).map(([status, description]) => [status, { description }]),
      ),
    };
  }
  return { openapi: '3.1.0', info: { title: 'Steunpunt hub', version }, paths };
}
