import type { Hit } from '@/api/types';
import { columnsOf } from './columns';

const hit = (...keys: string[]) =>
  ({
    columns: keys.map((key) => ({
      key,
      label: { zh: key, en: key },
      display: { zh: '1', en: '1' },
    })),
  }) as Hit;

it('shows the columns most hits have first, otherwise in the order given', () => {
  const keys = columnsOf([hit('dn', 'pn'), hit('class', 'dn'), hit('dn', 'pn')]).map(
    (column) => column.key,
  );
  expect(keys).toEqual(['dn', 'pn', 'class']);
});
