import { useEffect, useState, useSyncExternalStore } from 'react';

/** The value as it was `milliseconds` ago, once it has stopped changing. */
export function useDebounced<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** True once `active` has held for `milliseconds`: nothing flashes for what is quick. */
export function useLasting(active: boolean, milliseconds = 200): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [active, milliseconds]);
  return active && lasting;
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', notify);
      return () => media.removeEventListener('change', notify);
    },
    () => window.matchMedia(query).matches,
  );
}

/** The width below which tables become lists. */
export const usePhone = () => useMedia('(max-width: 720px)');

/** Sets the document title to `title · 忻链 Xinlian`, or the name alone. */
export function useTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · 忻链 Xinlian` : '忻链 Xinlian';
  }, [title]);
}
