import { DemoMark } from '@/components/ui/marks';
import { useMarket } from '@/features/market/queries';
import { useText } from '@/i18n/useText';
import { openKeysHelp } from './keys';
import styles from './Layout.module.css';

export function Footer() {
  const { t } = useText();
  const { data } = useMarket();
  return (
    <footer className={styles.footer}>
      <div>
        <p>
          {data?.is_demo && (
            <>
              <DemoMark /> {t('demo.notice')}
            </>
          )}
        </p>
        <div className={styles.links}>
          <button type="button" onClick={openKeysHelp}>
            {t('keys.title')} <kbd>?</kbd>
          </button>
          <a href="/api/docs/">API</a>
        </div>
      </div>
    </footer>
  );
}
