import {
  forApi,
  statedFilters,
  withFacetToggled,
  withIgnored,
  withoutFilters,
  withoutIgnored,
  withPage,
} from './searchUrl';

const params = (text: string) => new URLSearchParams(text);
const toggled = (
  from: string,
  value: string,
  selected: string[] = [],
  fromText: string[] = [],
): string => withFacetToggled(params(from), { key: 'dn', value, selected, fromText }).toString();

describe('removing an understood part', () => {
  it('names it in the URL and returns to the first page', () => {
    expect(withIgnored(params('q=a&page=3'), 'dn', 100).toString()).toBe('q=a&ignore=dn%3A100');
  });

  it('is undone by its inverse', () => {
    const start = params('q=a&sort=price');
    expect(withoutIgnored(withIgnored(start, 'dn', 100), 'dn', 100).toString()).toBe(
      start.toString(),
    );
  });

  it('lets the text speak again where a filter had replaced it', () => {
    expect(withoutIgnored(params('q=a&dn=150'), 'dn', 100).toString()).toBe('q=a');
  });

  it('names the key alone where the value has no plain form', () => {
    expect(withIgnored(params('q=a'), 'size', { d: 1 }).getAll('ignore')).toEqual(['size']);
  });
});

describe('choosing in a facet', () => {
  it('adds the value', () => {
    expect(toggled('q=a', '100')).toBe('q=a&dn=100');
  });

  it('states what the text asks for beside the new value, because a parameter replaces the text', () => {
    expect(toggled('q=a', '150', ['100'], ['100'])).toBe('q=a&dn=100&dn=150');
  });

  it('returns to the text alone when the added value is dropped', () => {
    expect(toggled('q=a&dn=100&dn=150', '150', ['100', '150'], ['100'])).toBe('q=a');
  });

  it('ignores the text when the value it asks for is the last one dropped', () => {
    expect(toggled('q=a', '100', ['100'], ['100'])).toBe('q=a&ignore=dn%3A100');
  });

  it('keeps the other values of a text that a wider word chose', () => {
    expect(toggled('q=a', 'PL', ['PL', 'SO'], ['any'])).toBe('q=a&dn=SO');
  });

  it('asks again for what was ignored', () => {
    expect(toggled('q=a&ignore=dn%3A100', '100', [], [])).toBe('q=a&dn=100');
  });
});

describe('the URL of a search', () => {
  it('is sent to the API without what only the browser reads', () => {
    expect(forApi(params('q=a&dn=100&lang=en&from=3')).toString()).toBe('q=a&dn=100');
  });

  it('tells attribute filters from everything else', () => {
    expect(statedFilters(params('q=a&sort=price&page=2&ignore=dn&place=fanshi'))).toEqual([
      { key: 'place', value: 'fanshi' },
    ]);
  });

  it('keeps text and order when the filters are dropped', () => {
    expect(withoutFilters(params('q=a&sort=price&dn=1&ignore=pn')).toString()).toBe(
      'q=a&sort=price',
    );
  });

  it('leaves the first page unnamed', () => {
    expect(withPage(params('q=a&page=2'), 1).toString()).toBe('q=a');
  });
});
