import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema';
import { ApiError } from './error';

const csrfCookie = 'csrftoken';

function cookie(name: string): string | null {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

const csrf: Middleware = {
  onRequest({ request }) {
    const token = cookie(csrfCookie);
    if (token && !['GET', 'HEAD'].includes(request.method)) {
      request.headers.set('X-CSRFToken', token);
    }
    return request;
  },
  onError({ error }) {
    return error instanceof DOMException ? undefined : ApiError.unreachable();
  },
};

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: (request) => globalThis.fetch(request),
});
api.use(csrf);

/** The data of an answer; throws ApiError for anything that is no success. */
export function dataOf<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (!answer.response.ok) throw ApiError.from(answer.response.status, answer.error);
  return answer.data as T;
}
