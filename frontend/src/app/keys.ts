import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

const openHelp = 'xinlian:keys-help';

export function openKeysHelp(): void {
  window.dispatchEvent(new Event(openHelp));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), select, textarea'))
  );
}

function isLayerOpen(): boolean {
  return document.querySelector('dialog[open], details[data-layer][open]') !== null;
}

/** The keys that work everywhere: `/` to the search box, `?` for help, Escape one step back. */
export function useKeys() {
  const [helpOpen, setHelpOpen] = useState(false);
  const navigate = useNavigate();

  useEffect(() => {
    const show = () => setHelpOpen(true);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      if (event.key === '/') {
        const box = document.querySelector<HTMLInputElement>('[data-search-box]');
        event.preventDefault();
        box?.focus();
        box?.select();
      } else if (event.key === '?') {
        event.preventDefault();
        setHelpOpen(true);
      } else if (event.key === 'Escape' && !isLayerOpen() && window.history.length > 1) {
        void navigate(-1);
      }
    };
    window.addEventListener(openHelp, show);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener(openHelp, show);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [navigate]);

  return { helpOpen, closeHelp: () => setHelpOpen(false) };
}
