import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

export type Scheme = 'light' | 'dark';

/** What the reader chose; `system` follows the device. */
export type SchemeChoice = Scheme | 'system';

const key = 'xinlian.theme';
const darkDevice = '(prefers-color-scheme: dark)';

interface SchemeValue {
  choice: SchemeChoice;
  scheme: Scheme;
  choose: (choice: SchemeChoice) => void;
}

const SchemeContext = createContext<SchemeValue>({
  choice: 'system',
  scheme: 'light',
  choose: () => undefined,
});

function storedChoice(): SchemeChoice {
  const stored = localStorage.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function SchemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState(storedChoice);
  const [deviceDark, setDeviceDark] = useState(() => window.matchMedia(darkDevice).matches);
  const scheme: Scheme = choice === 'system' ? (deviceDark ? 'dark' : 'light') : choice;

  useEffect(() => {
    const media = window.matchMedia(darkDevice);
    const follow = (event: MediaQueryListEvent) => setDeviceDark(event.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    document.documentElement.dataset.theme = scheme;
  }, [scheme]);

  const value = useMemo(
    () => ({
      choice,
      scheme,
      choose: (next: SchemeChoice) => {
        if (next === 'system') localStorage.removeItem(key);
        else localStorage.setItem(key, next);
        setChoice(next);
      },
    }),
    [choice, scheme],
  );
  return <SchemeContext.Provider value={value}>{children}</SchemeContext.Provider>;
}

export const useScheme = () => useContext(SchemeContext);
