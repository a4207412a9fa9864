import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '@/api/types';
import glossary from './glossary.json';
import type { Lang, TextKey } from '.';

interface Named {
  name: string;
  name_en: string;
}

export interface Text {
  lang: Lang;
  /** A text of the glossary, with `{{values}}` filled in. */
  t: (key: TextKey, values?: Record<string, string | number>) => string;
  /** The text `prefix.code` when the glossary has it, else the code itself; for one of it unless *count* says more. */
  term: (prefix: string, code: string, count?: number) => string;
  /** The reader's language of a bilingual text; Chinese where English is missing. */
  pick: (text: Bilingual) => string;
  name: (named: Named) => string;
  /** The name in the other language, or nothing where both are the same. */
  otherName: (named: Named) => string | null;
}

export function useText(): Text {
  const { t, i18n } = useTranslation();
  const lang: Lang = i18n.language === 'en' ? 'en' : 'zh';
  return useMemo(() => {
    const pick = (text: Bilingual) => (lang === 'en' ? text.en || text.zh : text.zh || text.en);
    const name = (named: Named) => pick({ zh: named.name, en: named.name_en });
    return {
      lang,
      t: (key, values) => t(key, values ?? {}),
      term: (prefix, code, count = 1) => {
        const key = `${prefix}.${code}`;
        return key in glossary ? t(key, { count }) : code;
      },
      pick,
      name,
      otherName: (named) => {
        const other = lang === 'en' ? named.name : named.name_en;
        return other && other !== name(named) ? other : null;
      },
    };
  }, [lang, t]);
}
