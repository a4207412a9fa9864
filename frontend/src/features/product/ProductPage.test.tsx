import { screen, within } from '@testing-library/react';
import { openAt } from '@/testing/render';

describe('a product page', () => {
  it('draws as many bolt holes as the table says', async () => {
    const { container } = openAt('/products/1');
    expect(await screen.findByRole('img', { name: /8 个螺栓孔/ })).toBeVisible();
    expect(container.querySelectorAll('[data-part="bolt-hole"]')).toHaveLength(8);
    expect(screen.getByText('K Ø190.5')).toBeInTheDocument();
  });

  it('shows equivalents with their source on request, medium confidence named', async () => {
    const { user } = openAt('/products/1');
    const opener = await screen.findByRole('button', { name: '相当牌号 2' });
    expect(screen.queryByRole('row', { name: /022Cr17Ni12Mo2/ })).not.toBeInTheDocument();
    await user.click(opener);
    const row = screen.getByRole('row', { name: /022Cr17Ni12Mo2/ });
    expect(row).toHaveTextContent('来源：GB/T 20878-2007');
    expect(within(row).getByText('中等置信')).toBeVisible();
  });

  it('sorts the offers by price, those on request last', async () => {
    const { user } = openAt('/products/1');
    await user.click(await screen.findByRole('button', { name: /^价格/ }));
    const table = screen.getByRole('table', { name: '谁在供' });
    const prices = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[1]?.textContent);
    expect(prices).toEqual(['¥219 / 件', '¥237 / 件', '¥246 / 件', '面议']);
  });

  it('leads to the categories above it', async () => {
    openAt('/products/1');
    const path = await screen.findByRole('navigation', { name: '品类' });
    expect(within(path).getByRole('link', { name: '法兰' })).toHaveAttribute(
      'href',
      '/search?q=&category=flange',
    );
  });
});
