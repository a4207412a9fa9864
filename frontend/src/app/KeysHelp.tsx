import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/Button';
import { useText } from '@/i18n/useText';
import styles from './KeysHelp.module.css';

const keys = [
  { shown: ['/'], text: 'keys.search' },
  { shown: ['↑', '↓'], text: 'keys.move' },
  { shown: ['Enter'], text: 'keys.run' },
  { shown: ['Esc'], text: 'keys.back' },
  { shown: ['?'], text: 'keys.help' },
] as const;

export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);

  return (
    <dialog ref={dialog} className={styles.help} aria-label={t('keys.title')} onClose={onClose}>
      <h2>{t('keys.title')}</h2>
      <dl>
        {keys.map(({ shown, text }) => (
          <div key={text}>
            <dt>
              {shown.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>{t('action.close')}</Button>
    </dialog>
  );
}
