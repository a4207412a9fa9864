import { screen, within } from '@testing-library/react';
import { openAt } from '@/testing/render';

describe('a supplier page', () => {
  it('proposes partners on both sides with points that add up to the suitability', async () => {
    openAt('/suppliers/1');
    const upstream = await screen.findByRole('region', { name: '上游：谁能供给他们' });
    expect(await screen.findByRole('region', { name: '下游：谁会向他们买' })).toBeVisible();
    const best = (await within(upstream).findAllByRole('listitem'))[0]!;
    expect(best).toHaveTextContent('89.0');
    expect(best).toHaveTextContent('45.0 / 50.0');
    expect(best).toHaveTextContent('30.0 / 30.0');
    expect(best).toHaveTextContent('14.0 / 20.0');
  });

  it('says which certificate has expired', async () => {
    openAt('/suppliers/1');
    const table = await screen.findByRole('table', { name: '证书' });
    expect(within(table).getByRole('row', { name: /PED/ })).toHaveTextContent('已过期');
  });

  it('gives the neighbourhood as a list where a graph cannot be drawn', async () => {
    openAt('/suppliers/1');
    expect(await screen.findByRole('heading', { name: '来自 · 供货' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '去往 · 供货' })).toBeVisible();
  });

  it('shows unknown numbers as a dash, never as nought', async () => {
    openAt('/suppliers/1');
    const employees = (await screen.findByText('员工')).parentElement;
    expect(employees).toHaveTextContent('—');
  });

  it('pages through the offerings in the URL', async () => {
    const { user, params } = openAt('/suppliers/1');
    const pages = await screen.findByRole('navigation', { name: '分页' });
    await user.click(within(pages).getByRole('link', { name: '第 2 页' }));
    expect(params().get('offerings')).toBe('2');
  });

  it('says so when there is no such supplier', async () => {
    openAt('/suppliers/999');
    expect(await screen.findByRole('alert')).toHaveTextContent('没有编号为 999 的企业。');
  });

  it('is not looked for where the address holds no number', async () => {
    openAt('/suppliers/abc');
    expect(await screen.findByRole('heading', { name: '没有这个页面' })).toBeInTheDocument();
  });
});
