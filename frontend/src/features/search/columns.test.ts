import type { Hit } from '@/api/types';
import { columnsOf } from './columns';

/** A hit with columns written as `key=value`. */
const hit = (...columns: string[]) =>
  ({
    columns: columns.map((column) => {
      const [key = '', value = ''] = column.split('=');
      return { key, label: { zh: key, en: key }, display: { zh: value, en: value } };
    }),
  }) as Hit;

const keys = (hits: Hit[], limit?: number) => columnsOf(hits, limit).map((column) => column.key);

describe('the specification columns', () => {
  it('are all there in the order given when there is room', () => {
    expect(keys([hit('dn=1', 'pn=2'), hit('dn=1', 'pn=2', 'type=WN')])).toEqual([
      'dn',
      'pn',
      'type',
    ]);
  });

  it('are those most hits have when there is not', () => {
    expect(keys([hit('rare=1', 'dn=1'), hit('dn=2'), hit('dn=3'), hit('dn=4')], 1)).toEqual(['dn']);
  });

  it('are the first ones where all hits agree', () => {
    expect(keys([hit('dn=1', 'type=WN'), hit('dn=1', 'type=WN')], 1)).toEqual(['dn']);
  });

  it('leave out what all share when room is short, and keep the order', () => {
    const hits = [hit('dn=1', 'type=WN', 'face=RF'), hit('dn=1', 'type=SO', 'face=FF')];
    expect(keys(hits, 2)).toEqual(['type', 'face']);
  });
});
