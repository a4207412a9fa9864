import { http, HttpResponse, type DefaultBodyType, type PathParams } from 'msw';
import * as market from './market';

const at = (path: string) => `*/api/v1/${path}`;

/** A refusal in the API's error shape. */
export function refusal(
  status: number,
  zh: string,
  en: string,
  fields: Record<string, string[]> = {},
) {
  return HttpResponse.json(
    { error: { code: 'refused', message: en, message_zh: zh, fields } },
    { status },
  );
}

const get = (
  path: string,
  answer: (params: URLSearchParams, path: PathParams) => DefaultBodyType,
) =>
  http.get(at(path), ({ request, params }) =>
    HttpResponse.json(answer(new URL(request.url).searchParams, params)),
  );

export const handlers = [
  get('session', () => market.session(false)),
  http.post(at('session'), async ({ request }) => {
    const { password } = (await request.json()) as { password: string };
    return password === 'xinlian-demo'
      ? HttpResponse.json(market.session(true))
      : refusal(400, '邮箱或密码不对，请重试。', 'The email or password is wrong; try again.');
  }),
  http.delete(at('session'), () => new HttpResponse(null, { status: 204 })),
  get('market', () => market.market),
  http.get(at('search/products'), ({ request }) => {
    const answer = market.searchAnswer(new URL(request.url).searchParams);
    return answer
      ? HttpResponse.json(answer)
      : refusal(404, '最后一页是第 3 页。', 'The last page is 3.', {
          page: ['最后一页是第 3 页。'],
        });
  }),
  get('search/suggest', () => market.suggestions),
  get('search/interpret', (params) => market.reading(params.get('q') ?? '')),
  get('products/:id', () => market.product),
  get('suppliers', () => market.supplierList),
  http.get(at('suppliers/:id'), ({ params }) =>
    params.id === '999'
      ? refusal(404, '没有编号为 999 的企业。', 'There is no supplier 999.')
      : HttpResponse.json(market.supplier(Number(params.id))),
  ),
  get('suppliers/:id/offerings', (params) =>
    market.supplierOfferings(Number(params.get('page') ?? 1)),
  ),
  get('suppliers/:id/matches', (params, { id }) =>
    market.matches(
      Number(id),
      params.get('direction') === 'downstream' ? 'downstream' : 'upstream',
    ),
  ),
  get('graph', (params) => market.graphAround(Number(params.get('around')?.split(':')[1] ?? 1))),
];
