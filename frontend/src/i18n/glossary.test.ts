import glossary from './glossary.json';

const entries = Object.entries(glossary) as [string, Record<string, string>][];
const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort().join();
const keysWhere = (wrong: (text: Record<string, string>, key: string) => boolean) =>
  entries.filter(([key, text]) => wrong(text, key)).map(([key]) => key);

const code = Object.entries(
  import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.*'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  .map(([, text]) => text)
  .join('\n');

describe('the glossary', () => {
  it('has every entry in both languages', () => {
    expect(
      keysWhere(
        (text) =>
          !['zh', 'en'].every((lang) => lang in text) ||
          Object.keys(text).some((form) => !['zh', 'en', 'en_one'].includes(form)),
      ),
    ).toEqual([]);
  });

  it('has no empty text', () => {
    expect(keysWhere((text) => Object.values(text).some((form) => form.trim() === ''))).toEqual([]);
  });

  it('fills in the same values in both languages', () => {
    expect(
      keysWhere((text) => placeholders(text.zh ?? '') !== placeholders(text.en ?? '')),
    ).toEqual([]);
  });

  it('writes Chinese in Chinese, apart from signs and names', () => {
    const exempt = /^(system\.|key\.dn_)/;
    expect(
      keysWhere(({ zh }, key) => !exempt.test(key) && !/[\u4e00-\u9fff\u3001]/.test(zh ?? '')),
    ).toEqual([]);
  });

  it('leaves no Chinese in English', () => {
    expect(keysWhere(({ en }) => /[\u3000-\u9fff]/.test(en ?? ''))).toEqual([]);
  });

  it('has no entry that nothing uses', () => {
    const prefixes = [
      ...code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g),
      ...code.matchAll(/term\('(\w+)'/g),
    ].map(([, prefix = '']) => (prefix.endsWith('.') ? prefix : `${prefix}.`));
    expect(
      keysWhere(
        (_text, key) =>
          !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
      ),
    ).toEqual([]);
  });
});
