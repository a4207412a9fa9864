// Answers /api/ in `npm run dev:mock` from the handlers the tests use, so pages can be looked at without a back end.
import type { IncomingMessage } from 'node:http';
import { getResponse, type RequestHandler } from 'msw';
import type { Plugin } from 'vite';

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

export function mockMarket(): Plugin {
  return {
    name: 'mock-market',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/api/')) {
          next();
          return;
        }
        void (async () => {
          const { handlers } = (await server.ssrLoadModule('/src/testing/handlers.ts')) as {
            handlers: RequestHandler[];
          };
          const answer = await getResponse(
            handlers,
            new Request(`http://localhost${request.url}`, {
              method: request.method,
              headers: { 'content-type': 'application/json' },
              body: await bodyOf(request),
            }),
          );
          response.statusCode = answer?.status ?? 404;
          answer?.headers.forEach((value, name) => response.setHeader(name, value));
          response.end(answer ? await answer.text() : '{}');
        })().catch(next);
      });
    },
  };
}
