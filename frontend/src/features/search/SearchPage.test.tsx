import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { refusal } from '@/testing/handlers';
import { openAt } from '@/testing/render';
import { phone, server, setViewport } from '@/testing/setup';

const asked = '/search?q=4寸 150磅 对焊法兰 316L';
const conditions = () => screen.findByRole('group', { name: '查询条件' });

describe('the query read back', () => {
  it('shows each understood part, the uncertain one marked in words', async () => {
    openAt(asked);
    const chips = await conditions();
    expect(within(chips).getByText('DN 100')).toBeVisible();
    expect(within(chips).getByText('理解得不确定，可去掉')).toBeInTheDocument();
  });

  it('drops a part from the search when its chip is removed, and takes it back', async () => {
    const { user, params } = openAt(asked);
    const chips = await conditions();
    await user.click(within(chips).getByRole('button', { name: '去掉条件：DN 100' }));
    expect(params().getAll('ignore')).toEqual(['dn:100']);
    await user.click(await within(chips).findByRole('button', { name: '恢复条件：DN 100' }));
    expect(params().getAll('ignore')).toEqual([]);
  });

  it('keeps the keyboard on the chip that was removed', async () => {
    const { user } = openAt(asked);
    const chips = await conditions();
    await user.click(within(chips).getByRole('button', { name: '去掉条件：Class 150' }));
    expect(await within(chips).findByRole('button', { name: '恢复条件：Class 150' })).toHaveFocus();
  });

  it('shows a part once when a filter states it again', async () => {
    openAt(`${asked}&dn=100&dn=150`);
    const chips = await conditions();
    expect(within(chips).getAllByText(/DN 100/)).toHaveLength(1);
    expect(
      within(chips).getByRole('button', { name: '去掉筛选：公称尺寸 DN 150' }),
    ).toBeInTheDocument();
  });

  it('shows a chosen facet as a condition with its label', async () => {
    const { user, params } = openAt(`${asked}&place=fanshi`);
    await user.click(await screen.findByRole('button', { name: '去掉筛选：所在地 繁峙' }));
    expect(params().has('place')).toBe(false);
  });
});

describe('facets', () => {
  it('put the chosen value in the URL beside the one the text asks for', async () => {
    const { user, params } = openAt(asked);
    const sizes = await screen.findByRole('group', { name: '公称尺寸' });
    expect(within(sizes).getByRole('checkbox', { name: /DN 100/ })).toBeChecked();
    await user.click(within(sizes).getByRole('checkbox', { name: /DN 150/ }));
    expect(params().getAll('dn')).toEqual(['100', '150']);
    await waitFor(() =>
      expect(within(sizes).getByRole('checkbox', { name: /DN 150/ })).toBeChecked(),
    );
  });

  it('open in a sheet on a phone', async () => {
    setViewport(phone);
    const { user } = openAt(asked);
    await user.click(await screen.findByRole('button', { name: '筛选' }));
    const sheet = screen.getByRole('dialog', { name: '筛选' });
    expect(within(sheet).getByRole('checkbox', { name: /DN 150/ })).toBeInTheDocument();
    await user.click(within(sheet).getByRole('button', { name: '查看 42 条' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('results', () => {
  it('line specifications up in columns and say what is given on request', async () => {
    openAt(asked);
    const table = await screen.findByRole('table', { name: '搜索结果' });
    expect(within(table).getByRole('columnheader', { name: '公称尺寸' })).toBeInTheDocument();
    expect(within(table).getAllByText('面议').length).toBeGreaterThan(0);
  });

  it('are a list on a phone', async () => {
    setViewport(phone);
    openAt(asked);
    await conditions();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: /带颈对焊法兰/ })).toHaveLength(20);
  });

  it('are sorted by a column head, there and back', async () => {
    const { user, params } = openAt(asked);
    await user.click(await screen.findByRole('button', { name: /^价格/ }));
    expect(params().get('sort')).toBe('price');
    await user.click(await screen.findByRole('button', { name: /^价格/ }));
    expect(params().get('sort')).toBe('-price');
  });

  it('have an address for each page', async () => {
    const { user, params } = openAt(asked);
    await user.click(await screen.findByRole('link', { name: '第 3 页' }));
    expect(params().get('page')).toBe('3');
    expect(await screen.findByRole('link', { name: '第 3 页' })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('say what was widened where nothing matched exactly', async () => {
    openAt('/search?q=5寸 法兰');
    expect(await screen.findByText('DN 125 → 相邻尺寸 DN 100、DN 150')).toBeVisible();
  });

  it('say what to do where there are none', async () => {
    openAt('/search?q=不存在的东西');
    expect(await screen.findByText('没有找到符合的在供')).toBeVisible();
    expect(screen.getByRole('link', { name: '浏览企业' })).toHaveAttribute('href', '/suppliers');
  });
});

describe('near-misses', () => {
  for (const [kind, width] of [
    ['wide', null],
    ['narrow', phone],
  ] as const) {
    it(`stand under the results with verdict and reasons, ${kind}`, async () => {
      if (width) setViewport(width);
      openAt('/search?q=DN50 PN25 法兰');
      const near = await screen.findByRole('region', { name: '相近的货' });
      expect(within(near).getByRole('heading', { name: '螺栓孔相同，等级更高' })).toBeVisible();
      expect(within(near).getByText('可对接')).toBeVisible();
      expect(within(near).getByText('只是压力等级相近')).toBeVisible();
      expect(within(near).getByText('连接只能按较低的等级使用。')).toBeVisible();
    });
  }

  it('are not mentioned where there are none', async () => {
    openAt(asked);
    await conditions();
    expect(screen.queryByRole('region', { name: '相近的货' })).not.toBeInTheDocument();
  });
});

describe('service conditions', () => {
  it('are a line under the query read back, with the table rows and their confidence', async () => {
    openAt('/search?q=20bar 300℃ 蒸汽 DN100');
    expect(await screen.findByText(/20 bar · 300 °C · 蒸汽/)).toBeVisible();
    expect(screen.getByText(/Class 300 在 300 °C 许用 26.1 bar/)).toBeVisible();
    expect(screen.getByText(/数据把握中等/)).toBeVisible();
  });

  it('are not mentioned for a bare rating', async () => {
    openAt(asked);
    await conditions();
    expect(screen.queryByText('使用条件')).not.toBeInTheDocument();
  });
});

describe('a refused search', () => {
  it('names the parameter and offers the way back', async () => {
    server.use(
      http.get('*/api/v1/search/products', ({ request }) =>
        new URL(request.url).searchParams.get('dn') === 'abc'
          ? refusal(400, 'dn 应为数字。', 'dn must be a number.', { dn: ['应为数字'] })
          : HttpResponse.error(),
      ),
    );
    openAt('/search?q=法兰&dn=abc');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('dn 应为数字。');
    expect(within(alert).getByRole('link', { name: '去掉全部筛选' })).toHaveAttribute(
      'href',
      '/search?q=%E6%B3%95%E5%85%B0',
    );
    expect(within(alert).queryByRole('button', { name: '重试' })).not.toBeInTheDocument();
  });

  it('beyond the last page leads back to the first', async () => {
    const { user, params } = openAt(`${asked}&page=9`);
    await user.click(await screen.findByRole('link', { name: '回到第一页' }));
    expect(params().has('page')).toBe(false);
    expect(await conditions()).toBeVisible();
  });

  it('can be tried again when the server was out of reach', async () => {
    server.use(http.get('*/api/v1/search/products', () => HttpResponse.error(), { once: true }));
    const { user } = openAt(asked);
    expect(await screen.findByRole('alert')).toHaveTextContent('无法连接服务器。');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await conditions()).toBeVisible();
  });
});
