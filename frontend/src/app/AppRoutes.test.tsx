import { screen, waitFor } from '@testing-library/react';
import { openAt } from '@/testing/render';

describe('the site', () => {
  it('marks demonstration data and links each number to what it counts', async () => {
    openAt('/');
    expect(await screen.findByText('演示数据')).toBeVisible();
    expect(await screen.findByRole('link', { name: '302' })).toHaveAttribute('href', '/suppliers');
  });

  it('runs an example when it is clicked', async () => {
    const { user, params } = openAt('/');
    await user.click(await screen.findByRole('link', { name: /DN100 PN16 WN RF/ }));
    expect(params().get('q')).toBe('DN100 PN16 WN RF 06Cr19Ni10');
  });

  it('changes language everywhere at once and remembers it', async () => {
    const { user } = openAt('/suppliers');
    await screen.findByRole('link', { name: '定襄县宏盛重工锻造有限公司' });
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(
      await screen.findByRole('link', { name: 'Dingxiang Hongsheng Heavy Forging' }),
    ).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('xinlian.lang')).toBe('en');
    expect(document.title).toBe('Suppliers · 忻链 Xinlian');
  });

  it('cycles through system, light and dark', async () => {
    const { user } = openAt('/');
    await user.click(screen.getByRole('button', { name: '外观：跟随系统' }));
    await user.click(screen.getByRole('button', { name: '外观：浅色' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(localStorage.getItem('xinlian.theme')).toBe('dark');
  });

  it('shows its keys on ? and closes them', async () => {
    const { user } = openAt('/suppliers');
    await screen.findByRole('heading', { name: /企业/ });
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: '快捷键' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('dialog', { name: '快捷键' })).not.toBeInTheDocument();
  });

  it('keeps what is on record about a town apart, with its source', async () => {
    const { user } = openAt('/');
    await user.click(await screen.findByRole('link', { name: '定襄法兰产业镇' }));
    const record = await screen.findByRole('region', { name: /公开记录/ });
    expect(record).toHaveTextContent('来源：公开报道');
    expect(record).toHaveTextContent('中等置信');
  });

  it('answers an unknown address with the ways on', async () => {
    openAt('/no/such/page');
    expect(await screen.findByText('没有这个页面', { selector: 'p' })).toBeVisible();
  });

  it('gives each page a title of its own', async () => {
    openAt('/products/1');
    await waitFor(() => expect(document.title).toMatch(/^带颈对焊法兰 DN100/));
  });
});

describe('signing in', () => {
  async function fillIn(user: ReturnType<typeof openAt>['user'], password: string) {
    await user.type(await screen.findByLabelText('邮箱'), 'buyer@demo.test');
    await user.type(screen.getByLabelText('密码'), password);
    await user.click(screen.getByRole('button', { name: /登\s?录/ }));
  }

  it('returns to where one came from and shows who is signed in', async () => {
    const { user, address } = openAt('/sign-in?next=%2Fsuppliers%3Fplace%3Dfanshi');
    await fillIn(user, 'xinlian-demo');
    await waitFor(() => expect(address()).toBe('/suppliers?place=fanshi'));
  });

  it('keeps what was typed when it is refused', async () => {
    const { user } = openAt('/sign-in');
    await fillIn(user, 'wrong');
    expect(await screen.findByRole('alert')).toHaveTextContent('邮箱或密码不对');
    expect(screen.getByLabelText('邮箱')).toHaveValue('buyer@demo.test');
  });

  it('never follows an address outside the site', async () => {
    const { user, address } = openAt('/sign-in?next=%2F%2Fevil.test');
    await fillIn(user, 'xinlian-demo');
    await waitFor(() => expect(address()).toBe('/'));
  });
});
