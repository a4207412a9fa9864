import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import glossary from './glossary.json';

export const languages = ['zh', 'en'] as const;
export type Lang = (typeof languages)[number];
export type TextKey = keyof typeof glossary;

const stored = 'xinlian.lang';

/** `?lang=` wins over the stored choice; Chinese is the default. */
export function startingLanguage(): Lang {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked === 'zh' || asked === 'en') {
    localStorage.setItem(stored, asked);
    return asked;
  }
  return localStorage.getItem(stored) === 'en' ? 'en' : 'zh';
}

/** One translation table per language out of the glossary; `en_one` becomes English's singular. */
function table(lang: Lang): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const [key, text] of Object.entries(glossary)) {
    entries[key] = text[lang];
    if (lang === 'en' && 'en_one' in text) entries[`${key}_one`] = text.en_one;
  }
  return entries;
}

export async function startTranslations(lang: Lang): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: 'zh',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { zh: { translation: table('zh') }, en: { translation: table('en') } },
  });
  document.documentElement.lang = lang;
}

export async function chooseLanguage(lang: Lang): Promise<void> {
  localStorage.setItem(stored, lang);
  document.documentElement.lang = lang;
  await i18next.changeLanguage(lang);
}
