import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/states';
import { useText } from '@/i18n/useText';
import { useTitle } from '@/lib/hooks';
import styles from './pages.module.css';

export function NotFound() {
  const { t } = useText();
  useTitle(t('notFound.title'));
  return (
    <div className={styles.alone}>
      <h1 className="visually-hidden">{t('notFound.title')}</h1>
      <EmptyState
        title={t('notFound.title')}
        actions={
          <>
            <Button to="/" primary>
              {t('nav.home')}
            </Button>
            <Button to="/suppliers">{t('nav.suppliers')}</Button>
          </>
        }
      >
        {t('notFound.advice')}
      </EmptyState>
    </div>
  );
}
