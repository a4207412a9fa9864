import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { CloseIcon } from '@/components/ui/icons';
import { useText } from '@/i18n/useText';
import { formatNumber } from '@/lib/format';
import styles from './FacetDrawer.module.css';

interface Props {
  open: boolean;
  onClose: () => void;
  count: number;
  children: ReactNode;
}

/** The facets on a narrow screen: a modal sheet the browser keeps focus in. */
export function FacetDrawer({ open, onClose, count, children }: Props) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);

  return (
    <dialog ref={dialog} className={styles.drawer} aria-label={t('facets.title')} onClose={onClose}>
      <div className={styles.head}>
        <h2>{t('facets.title')}</h2>
        <button type="button" aria-label={t('action.close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <div className={styles.body}>{open && children}</div>
      <div className={styles.foot}>
        <Button primary onClick={onClose}>
          {t('facets.show', { count, number: formatNumber(count) })}
        </Button>
      </div>
    </dialog>
  );
}
