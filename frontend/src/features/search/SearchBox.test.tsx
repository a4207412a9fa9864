import { screen, waitFor, within } from '@testing-library/react';
import { openAt } from '@/testing/render';

const box = () => screen.getByRole('combobox', { name: '搜索产品、规格或企业' });

describe('the search box', () => {
  it('has the cursor on the home page', () => {
    openAt('/');
    expect(box()).toHaveFocus();
  });

  it('shows how the text is understood while one types', async () => {
    const { user } = openAt('/');
    await user.type(box(), '4寸 150磅');
    expect(await screen.findByText('DN 100')).toBeVisible();
    expect(screen.getByText('Class 150')).toBeVisible();
  });

  it('moves through the suggestions with the arrows and opens the chosen one', async () => {
    const { user, address } = openAt('/');
    await user.type(box(), '法兰');
    const list = await screen.findByRole('listbox');
    await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(3));
    expect(box()).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    const chosen = within(list).getByRole('option', { selected: true });
    expect(chosen).toHaveTextContent('定襄恒跃法兰管件有限公司');
    expect(box()).toHaveAttribute('aria-activedescendant', chosen.id);
    await user.keyboard('{Enter}');
    expect(address()).toBe('/suppliers/2');
  });

  it('returns to the text itself after the last suggestion', async () => {
    const { user } = openAt('/');
    await user.type(box(), '法兰');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
    await user.keyboard('{ArrowUp}{ArrowDown}');
    expect(screen.queryByRole('option', { selected: true })).not.toBeInTheDocument();
  });

  it('closes the suggestions with Escape and keeps what was typed', async () => {
    const { user, address } = openAt('/');
    await user.type(box(), '法兰');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
    expect(box()).toHaveValue('法兰');
    expect(address()).toBe('/');
  });

  it('searches for what was typed on Enter', async () => {
    const { user, params } = openAt('/');
    await user.type(box(), 'DN100 PN16{Enter}');
    expect(params().get('q')).toBe('DN100 PN16');
  });

  it('is reached from anywhere with the slash key', async () => {
    const { user } = openAt('/suppliers');
    await screen.findByRole('heading', { name: /企业/ });
    expect(box()).not.toHaveFocus();
    await user.keyboard('/');
    expect(box()).toHaveFocus();
    expect(box()).toHaveValue('');
  });
});
