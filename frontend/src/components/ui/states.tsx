import type { ReactNode } from 'react';
import { ApiError } from '@/api/error';
import type { Lang } from '@/i18n';
import { useText } from '@/i18n/useText';
import { useLasting } from '@/lib/hooks';
import { Button } from './Button';
import styles from './states.module.css';

interface Notice {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Nothing here: says what would fill the place and offers it. */
export function EmptyState({ title, children, actions }: Notice) {
  return (
    <div className={styles.state} role="status">
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.body}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

const cjk = /[\u3400-\u9fff]/;

/** The problems in the reader's language; the API states each in both. */
function inLanguage(problems: readonly string[], lang: Lang): string {
  const own = problems.filter((problem) => cjk.test(problem) === (lang === 'zh'));
  return (own.length > 0 ? own : problems).join(' ');
}

/** What happened, which fields it concerns and what to do. */
export function ErrorState({
  error,
  retry,
  actions,
}: {
  error: unknown;
  retry?: () => void;
  actions?: ReactNode;
}) {
  const { t, pick, lang } = useText();
  const known = error instanceof ApiError ? error : null;
  const fields = known ? Object.entries(known.fields) : [];
  const advice = !known || known.status === 0 ? t('error.advice.connection') : null;
  return (
    <div className={styles.state} role="alert" data-kind="error">
      <p className={styles.title}>{known ? pick(known.text) : t('error.unexpected')}</p>
      <div className={styles.body}>
        {fields.length > 0 && (
          <ul>
            {fields.map(([field, problems]) => (
              <li key={field}>
                <code>{field}</code> {inLanguage(problems, lang)}
              </li>
            ))}
          </ul>
        )}
        {advice && <p>{advice}</p>}
      </div>
      <div className={styles.actions}>
        {retry && <Button onClick={retry}>{t('error.retry')}</Button>}
        {actions}
      </div>
    </div>
  );
}

/** Grey lines in place of what is coming; nothing at all for the first 200 ms. */
export function Waiting({ lines = 6, height = 44 }: { lines?: number; height?: number }) {
  const { t } = useText();
  const shown = useLasting(true);
  return (
    <div className={styles.waiting} aria-busy="true" style={{ minHeight: lines * height }}>
      {shown && (
        <>
          <span className="visually-hidden">{t('state.loading')}</span>
          {Array.from({ length: lines }, (_, line) => (
            <div key={line} className={styles.line} style={{ height: height - 12 }} />
          ))}
        </>
      )}
    </div>
  );
}
